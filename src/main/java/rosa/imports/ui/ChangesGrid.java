package rosa.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import rosa.imports.FieldChange;
import rosa.imports.RowChange;

/// Rows of a file with what becomes of them, field by field.
final class ChangesGrid extends Grid<RowChange> {
    ChangesGrid(List<RowChange> rows) {
        addClassName("rosa-imports__grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addColumn(change -> change.row() == 0 ? "–" : String.valueOf(change.row()))
                .setHeader(getTranslation("imports.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addComponentColumn(this::change).setHeader(getTranslation("imports.subject"));
        setItems(rows);
        RowHeights.fit(this, rows.size());
        setAriaLabel(getTranslation("imports.subject"));
    }

    private Div change(RowChange change) {
        Span subject = new Span(change.subject());
        subject.addClassName("rosa-imports__subject");
        Div cell = new Div(subject);
        if (!change.fields().isEmpty()) {
            Div fields = new Div();
            fields.addClassName("rosa-imports__fields");
            change.fields().forEach(field -> fields.add(field(field, change.state())));
            cell.add(fields);
        }
        return cell;
    }

    private Span field(FieldChange field, RowChange.State state) {
        Span name =
                new Span(
                        getTranslation(field.field().key(), field.field().arguments().toArray())
                                + ": ");
        name.addClassName("rosa-muted");
        Span shown = new Span(name);
        if (state == RowChange.State.CHANGED) {
            Span before = new Span(field.before().isEmpty() ? "–" : field.before());
            before.addClassName("rosa-imports__before");
            shown.add(before, new Span(" → "));
        }
        shown.add(new Span(field.after()));
        return shown;
    }
}
