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

    /// The columns' widths by weight, none less than a good third of its even share; together
    /// exactly `total`.
    static List<Integer> widths(List<Column> columns, int total) {
        int least = (int) (NARROWEST * total / columns.size());
        double weights = columns.stream().mapToInt(Column::weight).sum();
        int spare = total - least * columns.size();
        var widths = new ArrayList<Integer>();
        int left = total;
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            int width = last ? left : least + (int) (spare * columns.get(i).weight() / weights);
            widths.add(width);
            left -= width;
        }
        return widths;
    }
}
