package rosa.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The fields under a table's headings; says on the spot what it does not understand.
final class TableFilterRow<T> {
    private final TableContent<T> content;
    private final Runnable onChange;
    private final Map<String, TextField> fields = new HashMap<>();

    TableFilterRow(Grid<T> grid, TableContent<T> content, Runnable onChange) {
        this.content = content;
        this.onChange = onChange;
        var row = grid.appendHeaderRow();
        for (TableColumn<T> column : content.columns()) {
            var field = field(grid, column);
            fields.put(column.key(), field);
            row.getCell(grid.getColumnByKey(column.key())).setComponent(field);
        }
    }

    private TextField field(Grid<T> grid, TableColumn<T> column) {
        var field = new TextField();
        field.setAriaLabel(grid.getTranslation("shared.table.filter", column.header()));
        field.setPlaceholder(grid.getTranslation("shared.table.hint." + word(column)));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        field.addClassName("rosa-table__filter");
        field.addValueChangeListener(event -> filter(column, field, event.getValue()));
        return field;
    }

    private void filter(TableColumn<T> column, TextField field, String text) {
        boolean isUnderstood = content.filter(column.key(), text);
        field.setInvalid(!isUnderstood);
        // Beside the field: under it, it would push the rows of the table down.
        var finding =
                isUnderstood ? null : field.getTranslation("shared.table.error." + word(column));
        field.getElement().setProperty("accessibleDescription", finding);
        var tooltip = field.setTooltipText(finding);
        tooltip.setManual(!isUnderstood);
        tooltip.setOpened(!isUnderstood);
        onChange.run();
    }

    private static String word(TableColumn<?> column) {
        return column.kind().name().toLowerCase(Locale.ROOT);
    }

    /// Writes into the fields what the content is filtered by.
    void show() {
        Map<String, String> filters = new HashMap<>();
        fields.keySet().forEach(key -> filters.put(key, content.filterOf(key)));
        fields.forEach((key, field) -> field.setValue(filters.getOrDefault(key, "")));
    }
}
