package rosa.imports.model;

import java.util.List;

/// What a file said, row by row, in words that are the same however the file was laid out.
///
/// @param columns the keys of the kind's columns that it had, in the kind's order
/// @param rows each with its values in the order of the columns
/// @param complete whether all rows are here, or only the first [#MOST]
public record Delivered(List<String> columns, List<DeliveredRow> rows, boolean complete) {
    /// More rows than any office of the territory has.
    public static final int MOST = 20_000;

    public Delivered {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A row of the file.
    ///
    /// @param number as Excel numbers it
    public record DeliveredRow(int number, List<String> values) {
        public DeliveredRow {
            values = List.copyOf(values);
        }
    }

    /// The value of a column in a row; empty if the file has no such column.
    String value(DeliveredRow row, String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : row.values().get(place);
    }
}
