package rosa.imports.model;

import java.util.List;

/// What is known of a sheet before it is read: its first rows and its merged cells.
///
/// @param name empty for a CSV file, which is one sheet without a name
/// @param rows the number of its last row that is not blank
/// @param head its first rows that are not blank
public record SheetOutline(String name, int rows, List<Row> head, List<Region> merged) {
    /// How many rows are looked at to find the header.
    public static final int HEAD = 40;

    public SheetOutline {
        head = List.copyOf(head);
        merged = List.copyOf(merged);
    }

    /// What is written where a cell stands, in the first cell of its region if it is part of one.
    String shown(Row row, int column) {
        for (Region region : merged) {
            if (region.covers(row.number(), column)) {
                return head.stream()
                        .filter(one -> one.number() == region.firstRow())
                        .findFirst()
                        .map(one -> one.cell(region.firstColumn()).shown())
                        .orElse("");
            }
        }
        return row.cell(column).shown();
    }
}
