package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;

/// The headings of a table: one row, or a row below another that groups its columns, whose headings
/// are then joined as `Posti / Attivi`.
///
/// @param first the first row of the heading
/// @param last its last row; the data begin below
/// @param titles the heading of each column, empty where there is none
public record HeaderRow(int first, int last, List<String> titles) {
    /// Stands between the heading of a group and that of a column in it.
    public static final String JOINT = " / ";

    public HeaderRow {
        titles = List.copyOf(titles);
    }

    /// What the row could mean as a header: alone, and together with the row above it.
    static List<HeaderRow> candidates(SheetOutline sheet, int index) {
        Row row = sheet.head().get(index);
        List<HeaderRow> candidates = new ArrayList<>();
        candidates.add(alone(row));
        if (index > 0) {
            candidates.add(grouped(sheet, sheet.head().get(index - 1), row));
        }
        return candidates;
    }

    private static HeaderRow alone(Row row) {
        List<String> titles = row.cells().stream().map(HeaderRow::title).toList();
        return new HeaderRow(row.number(), row.number(), titles);
    }

    private static HeaderRow grouped(SheetOutline sheet, Row above, Row row) {
        int width = Math.max(above.cells().size(), row.cells().size());
        List<String> titles = new ArrayList<>();
        String group = "";
        for (int i = 0; i < width; i++) {
            String top = cleaned(sheet.shown(above, i));
            String title = cleaned(sheet.shown(row, i));
            boolean spreads = sheet.merged().isEmpty() && top.isEmpty() && !title.isEmpty();
            if (!top.isEmpty() || title.isEmpty()) {
                group = top;
            }
            titles.add(joined(spreads ? group : top, title));
        }
        return new HeaderRow(above.number(), row.number(), titles);
    }

    private static String joined(String group, String title) {
        if (group.isEmpty() || group.equals(title)) {
            return title;
        }
        return title.isEmpty() ? group : group + JOINT + title;
    }

    private static String title(Cell cell) {
        return cleaned(cell.shown());
    }

    /// Without the asterisk by which templates mark what is required.
    private static String cleaned(String title) {
        return title.replaceAll("\\s*\\*$", "");
    }

    /// How many columns have a heading.
    int filled() {
        return (int) titles.stream().filter(title -> !title.isEmpty()).count();
    }
}
