package rosa.shared.ui;

import java.io.Serializable;
import java.util.List;

/// What a live table, chart or map shows, all of it already written for people.
///
/// @param totals how many of the last rows are totals
/// @param image the chart or map as a `data:` address; empty for a table
/// @param alt the picture in words
/// @param withheld what it keeps from the author, in a sentence; empty if nothing
/// @param explanation why there is no answer; empty if there is one
public record EditorBlock(
        String label,
        String date,
        String source,
        String explanation,
        List<Column> columns,
        List<List<String>> rows,
        int totals,
        String image,
        String alt,
        String withheld)
        implements Serializable {
    public EditorBlock {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public record Column(String label, boolean number) implements Serializable {}

    /// There is no answer now; `why` is for the author.
    public static EditorBlock failed(String label, String why) {
        return new EditorBlock(label, "", "", why, List.of(), List.of(), 0, "", "", "");
    }

    boolean isFailed() {
        return columns.isEmpty();
    }
}
