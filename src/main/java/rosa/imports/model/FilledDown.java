package rosa.imports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives the rows of a table on, with the value of vertically merged cells in each of the rows they
/// span: that is what whoever merged them meant. Where merged cells came apart on the way, as in
/// CSV files, a person says which columns repeat the cell above.
final class FilledDown implements Row.Sink {
    private static final Cell EMPTY = new Cell.Empty();

    private final List<Region> merged;
    private final Row.Sink sink;
    private final List<Integer> repeated;
    private final Map<Integer, Cell> above = new HashMap<>();
    private final List<Region> open = new ArrayList<>();
    private int next;
    private final Map<Region, Cell> values = new HashMap<>();
    private final Map<Integer, Integer> filled = new TreeMap<>();

    /// @param below the row below which the data begin
    /// @param repeated the columns whose empty cells repeat the one above, as the person says
    FilledDown(List<Region> merged, int below, List<Integer> repeated, Row.Sink sink) {
        this.repeated = List.copyOf(repeated);
        this.merged =
                merged.stream()
                        .filter(one -> one.firstRow() > below && one.lastRow() > one.firstRow())
                        .sorted(Comparator.comparingInt(Region::firstRow))
                        .toList();
        this.sink = sink;
    }

    @Override
    public void take(Row row) throws RefusedFileException {
        if (row.isBlank()) {
            sink.take(row);
            return;
        }
        List<Cell> cells = null;
        for (Region region : spanning(row.number())) {
            int column = region.firstColumn();
            if (row.number() == region.firstRow()) {
                values.put(region, row.cell(column));
            } else if (row.cell(column) instanceof Cell.Empty
                    && !(values.getOrDefault(region, EMPTY) instanceof Cell.Empty)) {
                cells = cells == null ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= column) {
                    cells.add(EMPTY);
                }
                cells.set(column, values.getOrDefault(region, EMPTY));
                filled.merge(column, 1, Integer::sum);
            }
        }
        sink.take(repeated(cells == null ? row : new Row(row.number(), cells)));
    }

    /// Sums end the table, so they repeat nothing.
    private Row repeated(Row row) {
        if (repeated.isEmpty() || ClosingRows.isSum(row) || ClosingRows.isNote(row)) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int column : repeated) {
            if (!(row.cell(column) instanceof Cell.Empty)) {
                above.put(column, row.cell(column));
            } else if (above.containsKey(column)) {
                while (cells.size() <= column) {
                    cells.add(EMPTY);
                }
                cells.set(column, above.getOrDefault(column, EMPTY));
                filled.merge(column, 1, Integer::sum);
            }
        }
        return new Row(row.number(), cells);
    }

    /// Rows arrive in order, so that no region is looked at before it begins or after it ends.
    private List<Region> spanning(int row) {
        while (next < merged.size() && merged.get(next).firstRow() <= row) {
            open.add(merged.get(next++));
        }
        open.removeIf(region -> region.lastRow() < row);
        return open;
    }

    /// How many cells were filled, by column.
    Map<Integer, Integer> filled() {
        return filled;
    }
}
