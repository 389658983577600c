package rosa.imports.model;

import java.util.HashMap;
import java.util.Map;

/// Finds rows that speak of the same thing twice.
final class Duplicates {
    private final Map<String, Integer> firstRows = new HashMap<>();

    /// Whether `key` is new in the file; if not, an error at the row names both rows.
    boolean isNew(RowReader row, Column column, String key, String shown) {
        Integer first = firstRows.putIfAbsent(key, row.number());
        if (first == null) {
            return true;
        }
        row.error(
                column,
                "duplicate",
                Words.shorten(shown, 80),
                String.valueOf(first),
                String.valueOf(row.number()));
        return false;
    }
}
