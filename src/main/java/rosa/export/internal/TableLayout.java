package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.document.Block.Cell;
import rosa.document.Block.Column;
import rosa.document.Block.Row;

/// Places cells on the grid of a table: every row gets a slot for every column, be it a cell, the
/// continuation of one above, or nothing.
final class TableLayout {
    private static final Cell NOTHING = new Cell(List.of(), 1, 1, false);
    private static final double NARROWEST = 0.4;

    /// How a slot takes part in a cell that spans rows.
    enum Span {
        NONE,
        BEGINS,
        GOES_ON
    }

    record Slot(Cell cell, int column, int columns, Span span) {}

    /// A cell that reaches further down.
    private record Open(Slot slot, int rowsLeft) {}

    private TableLayout() {}

    static List<List<Slot>> of(List<Row> rows, int columns) {
        var open = new @Nullable Open[columns];
        var layout = new ArrayList<List<Slot>>();
        for (int i = 0; i < rows.size(); i++) {
            layout.add(row(rows.get(i), open, rows.size() - i));
        }
        return layout;
    }

    private static List<Slot> row(Row row, @Nullable Open[] open, int rowsLeft) {
        var slots = new ArrayList<Slot>();
        var cells = row.cells().iterator();
        int column = 0;
        while (column < open.length) {
            var above = open[column];
            if (above != null) {
                slots.add(new Slot(NOTHING, column, above.slot().columns(), Span.GOES_ON));
                open[column] =
                        above.rowsLeft() > 1 ? new Open(above.slot(), above.rowsLeft() - 1) : null;
                column += above.slot().columns();
                continue;
            }
            var cell = cells.hasNext() ? cells.next() : NOTHING;
            int columns = Math.min(cell.colspan(), free(open, column));
            int rows = Math.min(cell.rowspan(), rowsLeft);
            var slot = new Slot(cell, column, columns, rows > 1 ? Span.BEGINS : Span.NONE);
            slots.add(slot);
            if (rows > 1) {
                open[column] = new Open(slot, rows - 1);
            }
            column += columns;
        }
        return slots;
    }

    private static int free(@Nullable Open[] open, int from) {
        int to = from;
        while (to < open.length && open[to] == null) {
            to++;
        }
        return to - from;
    }

    /// The columns' widths in proportion to their weights, as whoever drew the table set them; one
    /// that would be narrower than a good third of its even share has that, and the others share
    /// what is left. Together exactly `total`.
    static List<Integer> widths(List<Column> columns, int total) {
        double least = NARROWEST * total / columns.size();
        var narrow = new boolean[columns.size()];
        double unit = unit(columns, narrow, total, least);
        for (boolean found = true; found; unit = unit(columns, narrow, total, least)) {
            found = false;
            for (int i = 0; i < narrow.length; i++) {
                if (!narrow[i] && columns.get(i).weight() * unit < least) {
                    narrow[i] = true;
                    found = true;
                }
            }
        }
        var widths = new ArrayList<Integer>();
        double end = 0;
        int begun = 0;
        for (int i = 0; i < narrow.length; i++) {
            end += narrow[i] ? least : columns.get(i).weight() * unit;
            int edge = i == narrow.length - 1 ? total : (int) Math.round(end);
            widths.add(edge - begun);
            begun = edge;
        }
        return widths;
    }

    /// What one of weight 1 gets of what those of the least width leave.
    private static double unit(List<Column> columns, boolean[] narrow, int total, double least) {
        double left = total;
        double weights = 0;
        for (int i = 0; i < narrow.length; i++) {
            left -= narrow[i] ? least : 0;
            weights += narrow[i] ? 0 : columns.get(i).weight();
        }
        return left / weights;
    }
}
