package rosa.imports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Problem.Severity;

/// Reads a table row by row: finds the header among the first rows, leaves out blank rows and the
/// template's example, gives the rest to the kind's reader.
public final class TableReading implements Row.Sink {
    /// Offices put titles above their tables; further down nobody looks for a header.
    private static final int HEADER_WITHIN = 15;

    /// What the first cell of the template's example begins with.
    public static final String EXAMPLE = "ESEMPIO";

    private final List<Column> columns;
    private final EntryReader reader;
    private final Problems problems;
    private final List<Row> waiting = new ArrayList<>();
    private @Nullable Header header;
    private int rows;

    public TableReading(ImportKind kind, Known known, Problems problems) {
        this.columns = kind.columns();
        this.reader = kind.reader(known, problems);
        this.problems = problems;
    }

    @Override
    public void take(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (header == null) {
            waiting.add(row);
            if (waiting.size() == HEADER_WITHIN) {
                findHeader();
            }
            return;
        }
        read(header, row);
    }

    /// How many rows of data there were.
    public int rows() {
        return rows;
    }

    /// The entries, after the last row.
    public List<Entry> entries() {
        if (header == null && !waiting.isEmpty()) {
            findHeader();
        }
        if (header == null) {
            problems.add(Severity.ERROR, Message.of("file.empty"));
            return List.of();
        }
        if (rows == 0 && !problems.hasErrors()) {
            problems.add(Severity.ERROR, Message.of("file.norows"));
            return List.of();
        }
        return reader.entries();
    }

    private void findHeader() {
        Header best =
                waiting.stream()
                        .map(row -> Header.of(row, columns))
                        .max(
                                Comparator.comparingInt(Header::known)
                                        .thenComparing(
                                                Comparator.comparingInt(Header::row).reversed()))
                        .orElseThrow();
        best.check(columns, problems);
        header = best;
        for (Row row : waiting) {
            if (row.number() > best.row()) {
                read(best, row);
            }
        }
        waiting.clear();
    }

    private void read(Header found, Row row) {
        if (columns.stream().anyMatch(column -> column.required() && !found.has(column))) {
            rows++;
            return;
        }
        if (isExample(row)) {
            problems.add(new Problem(row.number(), "", Severity.NOTE, Message.of("row.example")));
            return;
        }
        rows++;
        reader.take(new RowReader(row, found, problems));
    }

    private static boolean isExample(Row row) {
        return row.cells().stream()
                .filter(cell -> !(cell instanceof Cell.Empty))
                .findFirst()
                .map(cell -> cell.shown().toUpperCase(Locale.ROOT).startsWith(EXAMPLE))
                .orElse(false);
    }
}
