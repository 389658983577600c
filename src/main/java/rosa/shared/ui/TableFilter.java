package rosa.shared.ui;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.shared.Messages;
import rosa.shared.PlainText;

/// What somebody wrote into the filter of a column.
///
/// Text: all the words, in any order, accents and case aside. Numbers and dates: `10`, `>10`,
/// `>=10`, `<5`, `<=5`, `5-20`; a date may be a year or a month.
sealed interface TableFilter {
    record Words(List<String> words) implements TableFilter {}

    /// Both ends included.
    record Numbers(double from, double to) implements TableFilter {}

    /// Both ends included.
    record Days(LocalDate from, LocalDate to) implements TableFilter {}

    Pattern COMPARED = Pattern.compile("(>=|<=|≥|≤|>|<|=)\\s*(.+)");
    Pattern NUMBER_RANGE = Pattern.compile("(-?[\\d.,]+)\\s*(?:-|–|\\.\\.)\\s*(-?[\\d.,]+)");
    Pattern DAY_RANGE = Pattern.compile("([\\d/]+)\\s*(?:-|–|\\.\\.)\\s*([\\d/]+)");
    Pattern DAY = Pattern.compile("(?:(?:(\\d{1,2})/)?(\\d{1,2})/)?(\\d{4})");

    default boolean accepts(@Nullable Object value) {
        return switch (this) {
            case Words(List<String> words) -> {
                String text = value == null ? "" : PlainText.of(value.toString());
                yield PlainText.hasAll(text, words);
            }
            case Numbers(double from, double to) ->
                    value instanceof Double number && number >= from && number <= to;
            case Days(LocalDate from, LocalDate to) ->
                    value instanceof LocalDate day && !day.isBefore(from) && !day.isAfter(to);
        };
    }

    /// Empty when `text` is not understood; blank text is for the caller to leave out.
    static Optional<TableFilter> parse(TableColumn.Kind kind, String text, Locale locale) {
        String written = text.strip();
        return switch (kind) {
            case TEXT -> Optional.of(new Words(PlainText.words(written)));
            case NUMBER -> numbers(written, locale);
            case DATE -> days(written);
        };
    }

    private static Optional<TableFilter> numbers(String text, Locale locale) {
        var compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return number(compared.group(2), locale)
                    .map(limit -> comparison(compared.group(1), limit));
        }
        var range = NUMBER_RANGE.matcher(text);
        if (range.matches()) {
            return number(range.group(1), locale)
                    .flatMap(from ->
                            number(range.group(2), locale).map(to -> new Numbers(from, to)));
        }
        return number(text, locale).map(exact -> new Numbers(exact, exact));
    }

    private static TableFilter comparison(String sign, double limit) {
        return switch (sign) {
            case ">" -> new Numbers(Math.nextUp(limit), Double.POSITIVE_INFINITY);
            case "<" -> new Numbers(Double.NEGATIVE_INFINITY, Math.nextDown(limit));
            case ">=", "≥" -> new Numbers(limit, Double.POSITIVE_INFINITY);
            case "<=", "≤" -> new Numbers(Double.NEGATIVE_INFINITY, limit);
            default -> new Numbers(limit, limit);
        };
    }

    private static Optional<Double> number(String text, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(Messages.closest(locale));
        String plain =
                text.strip()
                        .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                        .replace(symbols.getDecimalSeparator(), '.');
        return plain.matches("-?\\d{1,15}(\\.\\d{1,9})?")
                ? Optional.of(Double.valueOf(plain))
                : Optional.empty();
    }

    private static Optional<TableFilter> days(String text) {
        var compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return period(compared.group(2)).map(limit -> comparison(compared.group(1), limit));
        }
        var range = DAY_RANGE.matcher(text);
        if (range.matches()) {
            return period(range.group(1))
                    .flatMap(from ->
                            period(range.group(2)).map(to -> new Days(from.from(), to.to())));
        }
        return period(text).map(exact -> exact);
    }

    private static TableFilter comparison(String sign, Days limit) {
        return switch (sign) {
            case ">" -> new Days(limit.to().plusDays(1), LocalDate.MAX);
            case "<" -> new Days(LocalDate.MIN, limit.from().minusDays(1));
            case ">=", "≥" -> new Days(limit.from(), LocalDate.MAX);
            case "<=", "≤" -> new Days(LocalDate.MIN, limit.to());
            default -> limit;
        };
    }

    /// A day, a month or a year.
    private static Optional<Days> period(String text) {
        var written = DAY.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(3));
        try {
            if (written.group(2) == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            var month = YearMonth.of(year, Integer.parseInt(written.group(2)));
            if (written.group(1) == null) {
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            var day = month.atDay(Integer.parseInt(written.group(1)));
            return Optional.of(new Days(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
