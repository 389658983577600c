package rosa.imports.model;

import java.util.List;

/// How a table was read, for a person to see and to correct.
///
/// @param sheet the sheet read; empty in a CSV file
/// @param headerRow the last row of its header
/// @param sheets all sheets of the file, in their order
/// @param head the first rows of the sheet, among which the header can be chosen
public record ReadAs(
        String sheet, int headerRow, List<Layout.SheetFit> sheets, List<HeadRow> head) {
    private static final int LONGEST = 70;

    public ReadAs {
        sheets = List.copyOf(sheets);
        head = List.copyOf(head);
    }

    /// One of the first rows.
    ///
    /// @param text what stands in it, shortened
    public record HeadRow(int number, String text) {}

    /// How a table at a place is read.
    public static ReadAs of(Layout layout) {
        List<HeadRow> head =
                layout.outline().head().stream()
                        .limit(20)
                        .map(row -> new HeadRow(row.number(), text(row)))
                        .toList();
        return new ReadAs(layout.outline().name(), layout.header().last(), layout.sheets(), head);
    }

    private static String text(Row row) {
        String text =
                String.join(
                        " · ",
                        row.cells().stream()
                                .map(Cell::shown)
                                .filter(shown -> !shown.isEmpty())
                                .toList());
        return Words.shorten(text, LONGEST);
    }
}
