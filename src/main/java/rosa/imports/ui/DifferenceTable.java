package rosa.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.imports.model.DeliveryDifference;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.Tone;
import rosa.shell.TableSheets;

/// What differs between two deliveries, a line for every cell; filtered, sorted and downloaded as
/// any table.
final class DifferenceTable extends Div {
    private record Line(
            DeliveryDifference.RowDifference row, DeliveryDifference.CellDifference cell) {}

    DifferenceTable(DeliveryDifference difference) {
        addClassName("rosa-imports__difference");
        Paragraph sum = new Paragraph(sum(difference));
        sum.addClassNames("rosa-imports__notice", "rosa-tone-neutral");
        add(sum);
        if (!difference.complete()) {
            add(new Paragraph(getTranslation("imports.difference.partly")));
        }
        if (!difference.rows().isEmpty()) {
            add(table(difference));
        }
    }

    private String sum(DeliveryDifference difference) {
        return getTranslation(
                "imports.difference.sum",
                count(difference, DeliveryDifference.State.ADDED),
                count(difference, DeliveryDifference.State.REMOVED),
                count(difference, DeliveryDifference.State.CHANGED),
                difference.same());
    }

    private static long count(DeliveryDifference difference, DeliveryDifference.State state) {
        return difference.rows().stream().filter(row -> row.state() == state).count();
    }

    private DataTable<Line> table(DeliveryDifference difference) {
        List<TableColumn<Line>> columns =
                List.of(
                        TableColumn.<Line>text("state", text("state"), this::state)
                                .shownAs(this::pill),
                        TableColumn.<Line>text("name", text("name"), line -> line.row().name())
                                .shownAs(line -> element(line)),
                        TableColumn.text("column", text("column"), line -> line.cell().column()),
                        TableColumn.text("before", text("before"), line -> line.cell().before()),
                        TableColumn.text("after", text("after"), line -> line.cell().after()),
                        TableColumn.number(
                                "rowBefore",
                                text("rowBefore"),
                                line -> number(line.row().rowBefore())),
                        TableColumn.number(
                                "rowAfter",
                                text("rowAfter"),
                                line -> number(line.row().rowAfter())));
        DataTable<Line> table = new DataTable<>(getTranslation("imports.difference"), columns);
        List<Line> lines = new ArrayList<>();
        difference
                .rows()
                .forEach(row -> row.cells().forEach(cell -> lines.add(new Line(row, cell))));
        table.setRows(lines);
        TableSheets.offer(
                table,
                getTranslation("imports.difference.file"),
                _ -> new TableSheets.Origin<>(List.of(), _ -> false));
        return table;
    }

    /// The element and, where the screen is too narrow for the columns of before and after, what
    /// changed of it.
    private static Div element(Line line) {
        Span change = new Span(change(line.cell()));
        change.addClassName("rosa-imports__change");
        Div element = new Div(new Span(line.row().name()), change);
        element.addClassName("rosa-imports__element");
        return element;
    }

    /// "Posti attivi: 20 → 24", with a dash for what is not there.
    static String change(DeliveryDifference.CellDifference cell) {
        return cell.column() + ": " + shown(cell.before()) + " → " + shown(cell.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static @org.jspecify.annotations.Nullable Integer number(int row) {
        return row == 0 ? null : row;
    }

    private String state(Line line) {
        return getTranslation(
                "imports.difference." + line.row().state().name().toLowerCase(Locale.ROOT));
    }

    private StatusPill pill(Line line) {
        Tone tone =
                switch (line.row().state()) {
                    case ADDED -> Tone.GOOD;
                    case REMOVED -> Tone.BAD;
                    case CHANGED -> Tone.WARNING;
                };
        return new StatusPill(tone, state(line));
    }

    private String text(String key) {
        return getTranslation("imports.difference.column." + key);
    }
}
