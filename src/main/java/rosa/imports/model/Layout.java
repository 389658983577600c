package rosa.imports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where in a file the table is: on which sheet, below which header.
///
/// @param sheets all sheets, in their order
public record Layout(SheetOutline outline, HeaderRow header, List<SheetFit> sheets) {
    /// One known word alone is no header, whatever a kind requires.
    private static final int FEWEST = 2;

    public Layout {
        sheets = List.copyOf(sheets);
    }

    /// How well a sheet fits the kind of file.
    ///
    /// @param known how many of the kind's columns its best header has
    /// @param complete whether every required column is among them
    public record SheetFit(String name, int rows, int known, boolean complete) {}

    private record Candidate(int sheet, SheetOutline outline, HeaderRow header, int known) {
        /// Where nothing is known by its name, a header is the row with most in it.
        int filled() {
            return known == 0 ? header.filled() : 0;
        }
    }

    /// Finds the table: the row with most of the kind's headings, of equals the highest, on the
    /// sheet where that is best; what the person chose goes first.
    static Optional<Layout> find(
            List<SheetOutline> sheets,
            List<Column> columns,
            Learned learned,
            ReadingChoice choice) {
        List<Candidate> best = new ArrayList<>();
        List<SheetFit> fits = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            SheetOutline sheet = sheets.get(i);
            boolean chosen = sheet.name().equals(choice.sheet());
            Optional<Candidate> found =
                    header(
                            i,
                            sheet,
                            columns,
                            learned,
                            chosen || sheets.size() == 1 ? choice : ReadingChoice.NONE);
            found.ifPresent(best::add);
            fits.add(
                    new SheetFit(
                            sheet.name(),
                            sheet.rows(),
                            found.map(Candidate::known).orElse(0),
                            found.map(one -> complete(one.header(), columns, learned))
                                    .orElse(false)));
        }
        return best.stream()
                .max(
                        Comparator.comparing((Candidate one) ->
                                        one.outline().name().equals(choice.sheet()))
                                .thenComparing(one -> fits.get(one.sheet()).complete())
                                .thenComparing(Candidate::known)
                                .thenComparing(Candidate::filled)
                                .thenComparing(Comparator.comparing(Candidate::sheet).reversed()))
                .map(one -> new Layout(one.outline(), one.header(), fits));
    }

    private static Optional<Candidate> header(
            int index,
            SheetOutline sheet,
            List<Column> columns,
            Learned learned,
            ReadingChoice choice) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sheet.head().size(); i++) {
            int number = sheet.head().get(i).number();
            if (choice.headerRow() == 0 || choice.headerRow() == number) {
                HeaderRow.candidates(sheet, i)
                        .forEach(header ->
                                candidates.add(
                                        new Candidate(
                                                index,
                                                sheet,
                                                header,
                                                known(header, columns, learned))));
            }
        }
        if (candidates.isEmpty() && choice.headerRow() != 0) {
            return header(index, sheet, columns, learned, ReadingChoice.NONE);
        }
        return candidates.stream()
                .max(
                        Comparator.comparingInt(Candidate::known)
                                .thenComparing(Candidate::filled)
                                .thenComparing(one -> one.header().first() == one.header().last())
                                .thenComparing(
                                        Comparator.comparingInt(
                                                        (Candidate one) -> one.header().last())
                                                .reversed()));
    }

    /// The columns of a header that has been taught, else those that go by their names.
    private static Set<String> keys(HeaderRow row, List<Column> columns, Learned learned) {
        Optional<Learned.Mapping> taught = learned.whole(row.titles());
        if (taught.isPresent()) {
            return Set.copyOf(taught.get().columns());
        }
        Header header = Header.of(row, columns);
        Set<String> keys =
                columns.stream()
                        .filter(header::has)
                        .map(Column::key)
                        .collect(Collectors.toCollection(HashSet::new));
        for (String title : row.titles()) {
            keys.add(learned.column(title).orElseGet(() -> alike(title, columns)));
        }
        return keys;
    }

    /// The one column that has nearly this name; empty if there is none, or several.
    private static String alike(String title, List<Column> columns) {
        List<Column> alike = columns.stream().filter(one -> one.isNearlyCalled(title)).toList();
        return alike.size() == 1 ? alike.getFirst().key() : "";
    }

    private static int known(HeaderRow row, List<Column> columns, Learned learned) {
        Set<String> keys = keys(row, columns, learned);
        return (int) columns.stream().filter(column -> keys.contains(column.key())).count();
    }

    private static boolean complete(HeaderRow row, List<Column> columns, Learned learned) {
        Set<String> keys = keys(row, columns, learned);
        return known(row, columns, learned) >= FEWEST
                && columns.stream().noneMatch(column -> column.isLacking(keys));
    }

    /// The first rows of data below the header.
    List<Row> sample() {
        return outline.head().stream()
                .filter(row -> row.number() > header.last())
                .filter(row -> !ClosingRows.isSum(row) && !ClosingRows.isNote(row))
                .toList();
    }

    /// Says what was chosen where somebody may expect something else.
    void explain(Problems problems) {
        int above =
                (int) outline.head().stream().filter(row -> row.number() < header.first()).count();
        if (above > 0) {
            problems.add(
                    Problem.Severity.NOTE,
                    Message.of("header.found", String.valueOf(header.last()), above));
        }
        String complete = names(true);
        if (!complete.isEmpty()) {
            problems.add(
                    Problem.Severity.WARNING, Message.of("sheet.also", outline.name(), complete));
        } else if (!sheets.getFirst().name().equals(outline.name())) {
            problems.add(
                    Problem.Severity.NOTE,
                    Message.of("sheet.chosen", outline.name(), names(false)));
        }
    }

    /// The other sheets: those that have every required column, or all of them.
    private String names(boolean onlyComplete) {
        String names =
                String.join(
                        ", ",
                        sheets.stream()
                                .filter(one -> !one.name().equals(outline.name()))
                                .filter(one -> one.complete() || !onlyComplete)
                                .map(one -> "«%s»".formatted(one.name()))
                                .toList());
        return Words.shorten(names, 300);
    }
}
