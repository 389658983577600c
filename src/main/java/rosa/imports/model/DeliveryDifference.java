package rosa.imports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What differs between two deliveries of the same kind of file.
///
/// Rows are matched by what names their thing: the first of the kind's ways to do so that is filled
/// in and unique in both deliveries. Linear in the number of rows.
///
/// @param by the keys of the columns that name a thing in both
/// @param rows those that differ: first in the order of the later delivery, then what it leaves out
/// @param same how many rows are in both without a difference
/// @param complete whether all rows of both were compared
public record DeliveryDifference(
        List<String> by, List<RowDifference> rows, int same, boolean complete) {
    public DeliveryDifference {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    /// What became of a row.
    public enum State {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// A row that differs.
    ///
    /// @param rowBefore its number in the earlier delivery; 0 if it is not there
    /// @param rowAfter its number in the later delivery; 0 if it is not there
    /// @param name what its thing is called
    /// @param cells the cells that differ; of a row that came or went those that are filled in
    public record RowDifference(
            State state, int rowBefore, int rowAfter, String name, List<CellDifference> cells) {
        public RowDifference {
            cells = List.copyOf(cells);
        }
    }

    /// A cell that differs.
    ///
    /// @param column its column's title
    public record CellDifference(String column, String before, String after) {}

    /// Compares two deliveries of a kind.
    public static DeliveryDifference of(ImportKind kind, Delivered before, Delivered after) {
        List<String> by = naming(kind, before, after);
        Map<String, Delivered.DeliveredRow> old = byName(before, by);
        Map<String, Delivered.DeliveredRow> now = byName(after, by);
        List<String> columns = columns(kind, before, after);
        List<RowDifference> rows = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, Delivered.DeliveredRow> entry : now.entrySet()) {
            Delivered.DeliveredRow was = old.get(entry.getKey());
            Delivered.DeliveredRow is = entry.getValue();
            List<CellDifference> cells = new ArrayList<>();
            for (String column : columns) {
                String said = was == null ? "" : before.value(was, column);
                String says = after.value(is, column);
                if (!said.equals(says)) {
                    cells.add(new CellDifference(title(kind, column), said, says));
                }
            }
            if (was != null && cells.isEmpty()) {
                same++;
            } else {
                rows.add(
                        new RowDifference(
                                was == null ? State.ADDED : State.CHANGED,
                                was == null ? 0 : was.number(),
                                is.number(),
                                name(kind, after, is),
                                cells));
            }
        }
        old.forEach((name, was) -> {
            if (!now.containsKey(name)) {
                rows.add(removed(kind, before, was, columns));
            }
        });
        return new DeliveryDifference(by, rows, same, before.complete() && after.complete());
    }

    private static RowDifference removed(
            ImportKind kind, Delivered before, Delivered.DeliveredRow was, List<String> columns) {
        List<CellDifference> cells = new ArrayList<>();
        for (String column : columns) {
            String said = before.value(was, column);
            if (!said.isEmpty()) {
                cells.add(new CellDifference(title(kind, column), said, ""));
            }
        }
        return new RowDifference(State.REMOVED, was.number(), 0, name(kind, before, was), cells);
    }

    /// The first way to name things that is filled in and unique in both, else the last one.
    private static List<String> naming(ImportKind kind, Delivered before, Delivered after) {
        List<List<String>> ways = DeliveryNames.of(kind);
        return ways.stream()
                .filter(way -> isUnique(before, way) && isUnique(after, way))
                .findFirst()
                .orElse(ways.getLast());
    }

    private static boolean isUnique(Delivered delivered, List<String> way) {
        Set<String> seen = new LinkedHashSet<>();
        for (Delivered.DeliveredRow row : delivered.rows()) {
            if (delivered.value(row, way.getFirst()).isEmpty()
                    || !seen.add(key(delivered, row, way))) {
                return false;
            }
        }
        return true;
    }

    /// Rows of the same name are told apart by their order.
    private static Map<String, Delivered.DeliveredRow> byName(
            Delivered delivered, List<String> way) {
        Map<String, Delivered.DeliveredRow> named = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (Delivered.DeliveredRow row : delivered.rows()) {
            String key = key(delivered, row, way);
            named.put(key + "#" + times.merge(key, 1, Integer::sum), row);
        }
        return named;
    }

    private static String key(Delivered delivered, Delivered.DeliveredRow row, List<String> way) {
        return way.stream()
                .map(column -> Words.fold(delivered.value(row, column)))
                .collect(Collectors.joining("|"));
    }

    private static List<String> columns(ImportKind kind, Delivered before, Delivered after) {
        return kind.columns().stream()
                .map(Column::key)
                .filter(key -> before.columns().contains(key) || after.columns().contains(key))
                .toList();
    }

    private static String title(ImportKind kind, String key) {
        return kind.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(Column::title)
                .orElse(key);
    }

    private static String name(ImportKind kind, Delivered delivered, Delivered.DeliveredRow row) {
        return DeliveryNames.shown(kind).stream()
                .map(column -> delivered.value(row, column))
                .filter(value -> !value.isEmpty())
                .limit(2)
                .collect(Collectors.joining(", "));
    }
}
