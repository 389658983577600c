package rosa.imports.model;

import java.util.List;

/// One row, numbered as Excel shows it (from 1, blank rows counted).
public record Row(int number, List<Cell> cells) {
    private static final Cell EMPTY = new Cell.Empty();

    public Row {
        cells = List.copyOf(cells);
    }

    /// The cell at an index from 0; empty beyond the last.
    public Cell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : EMPTY;
    }

    /// Whether nothing stands in it.
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell instanceof Cell.Empty);
    }

    /// Takes rows in order, while a file is read.
    @FunctionalInterface
    public interface Sink {
        void take(Row row) throws RefusedFileException;
    }
}
