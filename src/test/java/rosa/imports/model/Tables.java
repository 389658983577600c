package rosa.imports.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Small tables, what was delivered of them and what an office taught about them, for tests.
final class Tables {
    private Tables() {}

    static Row row(int number, String... cells) {
        return new Row(number, Stream.of(cells).map(Cell::of).toList());
    }

    /// Rows below a header in the first.
    @SafeVarargs
    static Delivered delivered(List<String> columns, List<String>... rows) {
        List<Delivered.DeliveredRow> all = new ArrayList<>();
        Stream.of(rows).forEach(row -> all.add(new Delivered.DeliveredRow(all.size() + 2, row)));
        return new Delivered(columns, all, true);
    }

    static Learned.Mapping mapping(List<String> titles, List<String> columns) {
        return mapping(titles, columns, List.of());
    }

    /// @param filledDown the titles below which an empty cell repeats the one above
    static Learned.Mapping mapping(
            List<String> titles, List<String> columns, List<String> filledDown) {
        return new Learned.Mapping("1", titles, columns, filledDown, "Prova", Instant.EPOCH);
    }
}
