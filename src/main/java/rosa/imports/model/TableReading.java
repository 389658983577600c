package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rosa.imports.model.Problem.Severity;

/// Reads a table row by row, below its header: leaves out blank rows, the template's example, sums
/// and notes, and gives the rest to the kind's reader.
public final class TableReading implements Row.Sink {
    /// What the first cell of the template's example begins with.
    public static final String EXAMPLE = "ESEMPIO";

    private final List<Column> columns;
    private final List<Column> required;
    private final EntryReader reader;
    private final Problems problems;
    private final Layout layout;
    private final List<ColumnUse> uses;
    private final Lexicon lexicon;
    private final DeliveredRows delivered;
    private final Header header;
    private final FilledDown rowsBelow;
    private final List<Row> bareSums = new ArrayList<>();
    private int rows;

    private TableReading(
            ImportKind kind,
            Known known,
            Problems problems,
            Layout layout,
            List<ColumnUse> uses,
            Learned learned) {
        this.columns = kind.columns();
        this.required = columns.stream().filter(Column::required).toList();
        this.reader = kind.reader(known, problems);
        this.problems = problems;
        this.layout = layout;
        this.uses = uses;
        this.header = Header.of(layout.header(), columns, uses);
        this.lexicon = new Lexicon(learned);
        this.delivered = new DeliveredRows(kind, header, lexicon, known.comuni());
        this.rowsBelow =
                new FilledDown(
                        layout.outline().merged(),
                        layout.header().last(),
                        uses.stream().filter(ColumnUse::filledDown).map(ColumnUse::index).toList(),
                        this::below);
    }

    /// Begins to read the table of a file where it is found; empty if there is none.
    public static Optional<TableReading> begin(
            ImportKind kind,
            Known known,
            Problems problems,
            List<SheetOutline> sheets,
            Learned learned,
            ReadingChoice choice) {
        Optional<Layout> found = Layout.find(sheets, kind.columns(), learned, choice);
        if (found.isEmpty()) {
            problems.add(Severity.ERROR, Message.of("file.empty"));
            return Optional.empty();
        }
        Layout layout = found.get();
        layout.explain(problems);
        List<ColumnUse> uses =
                ColumnMatch.of(kind, layout.header(), layout.sample(), learned, known.comuni());
        TableReading reading = new TableReading(kind, known, problems, layout, uses, learned);
        reading.header.check(kind.columns(), problems);
        return Optional.of(reading);
    }

    /// The name of the sheet that is read.
    public String sheet() {
        return layout.outline().name();
    }

    /// What its rows say, after the last row.
    public Delivered delivered() {
        return delivered.all();
    }

    /// How the table was read, after the last row.
    public ReadAs readAs(Learned learned) {
        return ReadAs.of(layout, uses, lexicon.unknown(), learned);
    }

    @Override
    public void take(Row row) throws RefusedFileException {
        if (row.number() > header.row()) {
            rowsBelow.take(row);
        }
    }

    /// How many rows of data there were.
    public int rows() {
        return rows;
    }

    /// The entries, after the last row.
    public List<Entry> entries() {
        bareSums.forEach(row -> leaveOut(row, "row.sum"));
        bareSums.clear();
        for (Map.Entry<Integer, Integer> filled : rowsBelow.filled().entrySet()) {
            problems.add(
                    Severity.NOTE,
                    Message.of(
                            "merged.filled", header.titleAt(filled.getKey()), filled.getValue()));
        }
        if (rows == 0 && !problems.hasErrors()) {
            problems.add(Severity.ERROR, Message.of("file.norows"));
            return List.of();
        }
        return reader.entries();
    }

    private void below(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (required.stream().anyMatch(header::lacks)) {
            rows++;
            return;
        }
        if (isExample(row)) {
            leaveOut(row, "row.example");
        } else if (ClosingRows.isSum(row)) {
            leaveOut(row, "row.sum");
        } else if (ClosingRows.isNote(row)) {
            leaveOut(row, "row.note");
        } else if (ClosingRows.isBareSum(row, header, required)) {
            bareSums.add(row);
        } else {
            bareSums.forEach(this::read);
            bareSums.clear();
            read(row);
        }
    }

    private void read(Row row) {
        rows++;
        reader.take(new RowReader(row, header, lexicon, problems));
        delivered.add(row);
    }

    private void leaveOut(Row row, String why) {
        problems.add(new Problem(row.number(), "", Severity.NOTE, Message.of(why)));
    }

    private static boolean isExample(Row row) {
        return row.cells().stream()
                .filter(cell -> !(cell instanceof Cell.Empty))
                .findFirst()
                .map(cell -> cell.shown().toUpperCase(Locale.ROOT).startsWith(EXAMPLE))
                .orElse(false);
    }
}
