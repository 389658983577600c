package rosa.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of typed values with its sources, to be written as a sheet of a workbook or as CSV.
///
/// @param name the sheet's tab and the stem of a file name, for example `comuni`
/// @param sources where the data come from
/// @param demoRows positions of the rows that are demonstrative, which the file then says of them
public record Sheet(
        String name,
        Locale language,
        List<Column> columns,
        List<List<Value>> rows,
        List<Credit> sources,
        Set<Integer> demoRows) {
    /// All rows are demonstrative, or none.
    public Sheet(
            String name,
            Locale language,
            List<Column> columns,
            List<List<Value>> rows,
            List<Credit> sources,
            boolean demo) {
        this(
                name,
                language,
                columns,
                rows,
                sources,
                demo
                        ? IntStream.range(0, rows.size()).boxed().collect(Collectors.toSet())
                        : Set.of());
    }

    public Sheet {
        demoRows = Set.copyOf(demoRows);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A sheet needs a name.");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The sheet \"%s\" has no columns.".formatted(name));
        }
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of \"%s\" has %d cells under %d columns."
                                .formatted(name, row.size(), columns.size()));
            }
        }
    }

    /// Whether any row is demonstrative.
    public boolean demo() {
        return !demoRows.isEmpty();
    }

    /// A column's title with its unit, and its width in characters.
    public record Column(String title, int width) {
        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException(
                        "The column \"%s\" cannot be %d characters wide (1 to 255)."
                                .formatted(title, width));
            }
        }
    }

    /// A source as the "Fonti" sheet prints it; `asOf` is absent where the source tells it,
    /// `licence` may be empty.
    public record Credit(String source, @Nullable LocalDate asOf, String licence) {}

    public sealed interface Value {
        record Text(String text) implements Value {}

        record Whole(long number) implements Value {}

        /// A decimal number shown with as many digits after the comma as its scale.
        record Decimal(BigDecimal number) implements Value {}

        /// A share between 0 and 1 (or more), shown per cent with `digits` after the comma.
        record Percent(BigDecimal share, int digits) implements Value {}

        record Day(LocalDate date) implements Value {}

        record Blank() implements Value {}
    }

    public static Value text(String text) {
        return text.isEmpty() ? new Value.Blank() : new Value.Text(text);
    }

    public static Value whole(long number) {
        return new Value.Whole(number);
    }

    public static Value decimal(double number, int digits) {
        return Double.isFinite(number)
                ? new Value.Decimal(rounded(number, digits))
                : new Value.Blank();
    }

    public static Value percent(double share, int digits) {
        return Double.isFinite(share)
                ? new Value.Percent(BigDecimal.valueOf(share), digits)
                : new Value.Blank();
    }

    public static Value day(LocalDate date) {
        return new Value.Day(date);
    }

    public static Value blank() {
        return new Value.Blank();
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, java.math.RoundingMode.HALF_UP);
    }
}
