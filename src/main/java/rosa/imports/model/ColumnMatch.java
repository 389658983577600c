package rosa.imports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import rosa.imports.model.ColumnUse.Why;

/// Finds out which column of a file is which: as the office taught for this header, else by name,
/// by what the office taught for other headers, by a name that is nearly the same, by content.
final class ColumnMatch {
    private static final int MOST_SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final ImportKind kind;
    private final HeaderRow header;
    private final Learned learned;
    private final Comuni comuni;
    private final List<Row> rows;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Integer, Why> reasons = new HashMap<>();
    private final Set<Integer> filledDown = new LinkedHashSet<>();

    private ColumnMatch(
            ImportKind kind, HeaderRow header, List<Row> rows, Learned learned, Comuni comuni) {
        this.kind = kind;
        this.header = header;
        this.rows = rows;
        this.learned = learned;
        this.comuni = comuni;
    }

    /// The columns of a file.
    ///
    /// @param rows the first rows below the header
    static List<ColumnUse> of(
            ImportKind kind, HeaderRow header, List<Row> rows, Learned learned, Comuni comuni) {
        ColumnMatch match = new ColumnMatch(kind, header, rows, learned, comuni);
        Optional<Learned.Mapping> whole = learned.whole(header.titles());
        if (whole.isPresent()) {
            match.take(whole.get());
        } else {
            match.byName();
            match.byTitle();
            match.byLikeness();
            match.byContent();
        }
        return match.uses();
    }

    private void take(Learned.Mapping mapping) {
        for (int i = 0; i < mapping.titles().size(); i++) {
            reasons.put(i, Why.LEARNED);
            put(i, mapping.columns().get(i), Why.LEARNED);
            if (mapping.filledDown().contains(mapping.titles().get(i))) {
                filledDown.add(i);
            }
        }
    }

    private void byName() {
        for (int i : open()) {
            String folded = Words.fold(header.titles().get(i));
            kind.columns().stream()
                    .filter(column -> column.isCalled(folded) && !columns.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> put(i, column, Why.NAME));
        }
    }

    private void byTitle() {
        for (int i : open()) {
            learned.column(header.titles().get(i))
                    .ifPresent(key -> {
                        reasons.put(i, Why.LEARNED);
                        put(i, key, Why.LEARNED);
                    });
        }
    }

    private void byLikeness() {
        for (int i : open()) {
            List<Column> alike =
                    free().stream()
                            .filter(column -> column.isNearlyCalled(header.titles().get(i)))
                            .toList();
            if (alike.size() == 1) {
                put(i, alike.getFirst(), Why.SIMILAR);
            }
        }
    }

    /// Only where one column fits one kind of content and no other column does.
    private void byContent() {
        Map<Integer, List<Column>> fitting = new HashMap<>();
        for (int i : open()) {
            List<Cell> cells = rows.stream().map(row -> row.cell(i)).toList();
            fitting.put(
                    i,
                    free().stream()
                            .filter(column -> ContentGuess.fits(kind, column, cells, comuni))
                            .toList());
        }
        fitting.forEach((i, found) -> {
            if (found.size() == 1 && fitting.values().stream().filter(found::equals).count() == 1) {
                put(i, found.getFirst(), Why.CONTENT);
            }
        });
    }

    private void put(int index, String key, Why why) {
        kind.columns().stream()
                .filter(column -> column.key().equals(key) && !columns.containsValue(column))
                .findFirst()
                .ifPresent(column -> put(index, column, why));
    }

    private void put(int index, Column column, Why why) {
        columns.put(index, column);
        reasons.put(index, why);
    }

    /// The columns with a heading of which nothing is known yet.
    private List<Integer> open() {
        return IntStream.range(0, header.titles().size())
                .filter(i -> !Words.fold(header.titles().get(i)).isEmpty())
                .filter(i -> !reasons.containsKey(i))
                .boxed()
                .toList();
    }

    private List<Column> free() {
        return kind.columns().stream().filter(column -> !columns.containsValue(column)).toList();
    }

    private List<ColumnUse> uses() {
        List<ColumnUse> uses = new ArrayList<>();
        for (int i = 0; i < header.titles().size(); i++) {
            String title = header.titles().get(i);
            if (Words.fold(title).isEmpty()) {
                continue;
            }
            Column column = columns.get(i);
            int at = i;
            long empty = rows.stream().filter(row -> row.cell(at) instanceof Cell.Empty).count();
            uses.add(
                    new ColumnUse(
                            i,
                            title,
                            samples(i),
                            column == null ? "" : column.key(),
                            reasons.getOrDefault(i, Why.NOTHING),
                            filledDown.contains(i),
                            empty > 0 && empty < rows.size()));
        }
        return uses;
    }

    private List<String> samples(int index) {
        return rows.stream()
                .map(row -> Words.shorten(row.cell(index).shown(), LONGEST_SAMPLE))
                .filter(shown -> !shown.isEmpty())
                .distinct()
                .limit(MOST_SAMPLES)
                .toList();
    }
}
