package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// A column of a [DataTable]: what it is called, what it says of a row, how that is written, sorted
/// and filtered. Built by kind and refined: `TableColumn.number("places",
/// …).withUnit("posti").summed()`.
///
/// @param key stands in the address of the page; it must not change lightly
/// @param value a String, a Double or a LocalDate according to the kind; null when not known
/// @param total what the footer shows of the rows shown where that is not their sum, such as a
///   ratio
/// @param cell what to show instead of the value's text, such as a link or a status
/// @param isWithheld in which rows the value is kept from whoever looks
public record TableColumn<T>(
        String key,
        String header,
        @Nullable String unit,
        Kind kind,
        int digits,
        Function<T, @Nullable Object> value,
        boolean isSummed,
        boolean isShownAtFirst,
        @Nullable Function<T, Component> cell,
        @Nullable Function<List<T>, @Nullable Double> total,
        Predicate<T> isWithheld) {
    public enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    public TableColumn {
        if (!key.matches("[a-zA-Z][a-zA-Z0-9-]*")) {
            throw new IllegalArgumentException(
                    "\"%.40s\" is no key of a column: letters, digits and hyphens.".formatted(key));
        }
    }

    public static <T> TableColumn<T> text(
            String key, String header, Function<T, @Nullable String> value) {
        return plain(key, header, Kind.TEXT, value::apply);
    }

    public static <T> TableColumn<T> number(
            String key, String header, Function<T, ? extends @Nullable Number> value) {
        return plain(key, header, Kind.NUMBER, row -> amount(value.apply(row)));
    }

    public static <T> TableColumn<T> date(
            String key, String header, Function<T, @Nullable LocalDate> value) {
        return plain(key, header, Kind.DATE, value::apply);
    }

    private static <T> TableColumn<T> plain(
            String key, String header, Kind kind, Function<T, @Nullable Object> value) {
        return new TableColumn<>(
                key, header, null, kind, 0, value, false, true, null, null, _ -> false);
    }

    private static @Nullable Object amount(@Nullable Number number) {
        return number == null || !Double.isFinite(number.doubleValue())
                ? null
                : number.doubleValue();
    }

    public TableColumn<T> withUnit(String newUnit) {
        return new TableColumn<>(
                key,
                header,
                newUnit,
                kind,
                digits,
                value,
                isSummed,
                isShownAtFirst,
                cell,
                total,
                isWithheld);
    }

    /// Numbers are written with this many decimals.
    public TableColumn<T> withDigits(int newDigits) {
        return new TableColumn<>(
                key,
                header,
                unit,
                kind,
                newDigits,
                value,
                isSummed,
                isShownAtFirst,
                cell,
                total,
                isWithheld);
    }

    /// The footer shows the sum over the rows shown.
    public TableColumn<T> summed() {
        return new TableColumn<>(
                key,
                header,
                unit,
                kind,
                digits,
                value,
                true,
                isShownAtFirst,
                cell,
                total,
                isWithheld);
    }

    /// The footer shows `newTotal` of the rows shown.
    public TableColumn<T> totalled(Function<List<T>, @Nullable Double> newTotal) {
        return new TableColumn<>(
                key,
                header,
                unit,
                kind,
                digits,
                value,
                false,
                isShownAtFirst,
                cell,
                newTotal,
                isWithheld);
    }

    /// The footer shows `times` the sum of `part` over that of `whole`, over the rows shown of
    /// which both are known.
    public TableColumn<T> totalledAsRatio(
            Function<T, ? extends @Nullable Number> part,
            Function<T, ? extends @Nullable Number> whole,
            double times) {
        return totalled(rows -> {
            double parts = 0;
            double wholes = 0;
            for (T row : rows) {
                Number some = part.apply(row);
                Number all = whole.apply(row);
                if (some != null && all != null) {
                    parts += some.doubleValue();
                    wholes += all.doubleValue();
                }
            }
            return wholes == 0 ? null : times * parts / wholes;
        });
    }

    /// Only in the column chooser until somebody asks for it.
    public TableColumn<T> hiddenAtFirst() {
        return new TableColumn<>(
                key, header, unit, kind, digits, value, isSummed, false, cell, total, isWithheld);
    }

    public TableColumn<T> shownAs(Function<T, Component> newCell) {
        return new TableColumn<>(
                key,
                header,
                unit,
                kind,
                digits,
                value,
                isSummed,
                isShownAtFirst,
                newCell,
                total,
                isWithheld);
    }

    /// The value is not for whoever looks in the rows that `newIsWithheld` names: there, and in a
    /// sum over them, stands that it is reserved.
    public TableColumn<T> withheldIf(Predicate<T> newIsWithheld) {
        return new TableColumn<>(
                key,
                header,
                unit,
                kind,
                digits,
                row -> newIsWithheld.test(row) ? null : value.apply(row),
                isSummed,
                isShownAtFirst,
                cell,
                total,
                newIsWithheld);
    }

    /// The header with its unit: `Posti (n.)`.
    public String heading() {
        return unit == null ? header : "%s (%s)".formatted(header, unit);
    }

    /// The value of `row` as the reader writes it; a dash where it is not known.
    public String textOf(T row, Locale locale) {
        if (isWithheld.test(row)) {
            return Messages.text(locale, "shared.withheld");
        }
        return switch (value.apply(row)) {
            case null -> "–";
            case Double number -> Formats.number(locale, number, digits);
            case LocalDate day -> Formats.day(day);
            case Object other -> other.toString();
        };
    }

    /// What is not known comes last, whichever way the rest is sorted.
    Comparator<T> order(Locale locale, boolean isDescending) {
        Comparator<Object> known =
                (a, b) ->
                        switch (kind) {
                            case TEXT -> Collator.getInstance(locale).compare(a, b);
                            case NUMBER -> Double.compare((Double) a, (Double) b);
                            case DATE -> ((LocalDate) a).compareTo((LocalDate) b);
                        };
        return Comparator.comparing(
                value, Comparator.nullsLast(isDescending ? known.reversed() : known));
    }
}
