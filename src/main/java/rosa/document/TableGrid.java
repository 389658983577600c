package rosa.document;

import java.util.ArrayList;
import java.util.List;
import rosa.document.Node.Attributes;

/// Where the cells of a table stand once the spans of rows above are counted in.
final class TableGrid {
    /// What a page of a word processor can hold.
    static final int MOST_COLUMNS = 63;

    /// A cell and the column it begins at.
    record Placed(Node cell, int row, int column) {
        Attributes.Span span() {
            return (Attributes.Span) cell.attributes();
        }
    }

    private TableGrid() {}

    /// The table's cells in the order of reading.
    static List<Placed> cells(Node table) {
        var placed = new ArrayList<Placed>();
        var busyUntil = new ArrayList<Integer>();
        int row = 0;
        for (Node line : table.content()) {
            int column = 0;
            for (Node cell : line.content()) {
                while (column < busyUntil.size() && busyUntil.get(column) > row) {
                    column++;
                }
                var here = new Placed(cell, row, column);
                placed.add(here);
                for (int i = 0; i < here.span().columns(); i++, column++) {
                    occupy(busyUntil, column, row + here.span().rows());
                }
            }
            row++;
        }
        return placed;
    }

    /// How many columns the table has; 0 if it has no cell.
    static int columns(Node table) {
        return cells(table).stream()
                .mapToInt(cell -> cell.column() + cell.span().columns())
                .max()
                .orElse(0);
    }

    private static void occupy(List<Integer> busyUntil, int column, int row) {
        while (busyUntil.size() <= column) {
            busyUntil.add(0);
        }
        busyUntil.set(column, row);
    }
}
