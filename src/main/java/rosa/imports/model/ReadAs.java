package rosa.imports.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a table was read, for a person to see and to correct.
///
/// @param sheet the sheet read; empty in a CSV file
/// @param headerRow the last row of its header
/// @param sheets all sheets of the file, in their order
/// @param head the first rows of the sheet, among which the header can be chosen
/// @param titles its headings, empty ones included
/// @param columns what becomes of each of its columns
/// @param unknownWords the words that no vocabulary has
/// @param taught how the office taught this very header to be read; null if it did not
public record ReadAs(
        String sheet,
        int headerRow,
        List<Layout.SheetFit> sheets,
        List<HeadRow> head,
        List<String> titles,
        List<ColumnUse> columns,
        List<UnknownWord> unknownWords,
        Learned.@Nullable Mapping taught) {
    private static final int LONGEST = 70;
    private static final Set<String> COUNTS = Set.of("financed", "active", "occupied");

    public ReadAs {
        sheets = List.copyOf(sheets);
        head = List.copyOf(head);
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        unknownWords = List.copyOf(unknownWords);
    }

    /// One of the first rows.
    ///
    /// @param text what stands in it, shortened
    public record HeadRow(int number, String text) {}

    /// Whether it has places or presences of facilities, and no column says of what day.
    public boolean isUndated() {
        List<String> read = columns.stream().map(ColumnUse::column).toList();
        return !read.contains("date") && read.stream().anyMatch(COUNTS::contains);
    }

    /// What stands above its header.
    public List<String> above() {
        return head.stream().filter(row -> row.number() < headerRow).map(HeadRow::text).toList();
    }

    /// Whether columns are taken for something by a guess, which a person should confirm.
    public boolean hasGuesses() {
        return columns.stream().anyMatch(ColumnUse::isGuess);
    }

    static ReadAs of(
            Layout layout,
            List<ColumnUse> columns,
            List<UnknownWord> unknownWords,
            Learned learned) {
        List<HeadRow> head =
                layout.outline().head().stream()
                        .limit(20)
                        .map(row -> new HeadRow(row.number(), text(row)))
                        .toList();
        return new ReadAs(
                layout.outline().name(),
                layout.header().last(),
                layout.sheets(),
                head,
                layout.header().titles(),
                columns,
                unknownWords,
                learned.whole(layout.header().titles()).orElse(null));
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
