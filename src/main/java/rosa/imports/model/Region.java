package rosa.imports.model;

/// Cells that are one cell on the sheet; their content stands in the first.
///
/// @param firstRow as Excel numbers it, from 1
/// @param firstColumn from 0
public record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
