package rosa.shared.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// A table as somebody sees it now: the columns shown, the rows that the filters leave, in order.
/// Immutable, so that a download may read it outside the session.
///
/// @param total how many rows there are without filters
/// @param filters what is written in the filters, by the heading of the column
public record ShownTable<T>(
        List<TableColumn<T>> columns,
        List<T> rows,
        int total,
        Map<String, String> filters,
        Locale locale) {
    public ShownTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        filters = Map.copyOf(filters);
    }

    public boolean isFiltered() {
        return rows.size() < total;
    }

    /// The total of a column in words: a dash where no row has a value, and no partial sum where
    /// some rows keep theirs.
    public String total(TableColumn<T> column) {
        if (rows.stream().anyMatch(column.isWithheld())) {
            return Messages.text(locale, "shared.withheld");
        }
        var ratio = column.total();
        if (ratio != null) {
            var value = ratio.apply(rows);
            return value == null ? "–" : Formats.number(locale, value, column.digits());
        }
        boolean isKnown = rows.stream().map(column.value()).anyMatch(Objects::nonNull);
        return isKnown || rows.isEmpty()
                ? Formats.number(locale, sum(column), column.digits())
                : "–";
    }

    /// The sum of a column over the rows shown; what is not known counts nothing.
    public double sum(TableColumn<T> column) {
        return rows.stream()
                .map(column.value())
                .filter(Objects::nonNull)
                .mapToDouble(value -> (Double) value)
                .sum();
    }
}
