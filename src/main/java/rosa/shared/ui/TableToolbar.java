package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The line over a table: how many rows, the view's actions, columns, downloads.
final class TableToolbar<T> extends Div {
    private final TableContent<T> content;
    private final Supplier<ShownTable<T>> shown;
    private final Span count = new Span();
    private final Button clear;
    private final Div actions = new Div();
    private final Div downloads = new Div();
    private final Map<String, MenuItem> columnItems = new HashMap<>();

    TableToolbar(
            TableContent<T> content,
            Runnable onChange,
            Runnable onClear,
            Supplier<ShownTable<T>> shown) {
        this.content = content;
        this.shown = shown;
        addClassName("rosa-table__toolbar");
        count.addClassName("rosa-table__count");
        count.getElement().setAttribute("role", "status");
        clear = new Button(getTranslation("action.reset"), _ -> onClear.run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.setVisible(false);
        actions.addClassName("rosa-table__actions");
        downloads.addClassName("rosa-table__actions");
        add(count, clear, actions, columnChooser(onChange), downloads);
    }

    private MenuBar columnChooser(Runnable onChange) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var columns = menu.addItem(getTranslation("shared.table.columns")).getSubMenu();
        for (TableColumn<T> column : content.columns()) {
            var item =
                    columns.addItem(
                            column.heading(),
                            event -> {
                                content.setVisible(column.key(), event.getSource().isChecked());
                                onChange.run();
                            });
            item.setCheckable(true);
            item.setKeepOpen(true);
            columnItems.put(column.key(), item);
        }
        return menu;
    }

    void refresh(ShownTable<T> table) {
        count.setText(
                table.isFiltered()
                        ? getTranslation(
                                "shared.table.count.filtered", table.rows().size(), table.total())
                        : getTranslation("shared.table.count", table.total()));
        clear.setVisible(content.isAnythingFiltered());
        columnItems.forEach((key, item) -> item.setChecked(content.isVisible(key)));
    }

    void addAction(Component action) {
        actions.add(action);
    }

    void addExport(String label, TableExport<T> export) {
        var download =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            var file = export.write(shown.get());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(file.content()),
                                    file.name(),
                                    file.contentType(),
                                    file.content().length);
                        }),
                        getTranslation("shared.table.download", label));
        download.addClassName("rosa-table__download");
        downloads.add(download);
    }
}
