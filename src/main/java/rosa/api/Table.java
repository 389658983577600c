package rosa.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rosa.export.Sheet;
import rosa.shared.Messages;

/// Builds a [Sheet] from things, a column at a time; titles are the messages `api.column.<key>`.
final class Table<T> {
    private final String name;
    private final List<Sheet.Column> columns = new ArrayList<>();
    private final List<Function<T, Sheet.Value>> cells = new ArrayList<>();

    Table(String name) {
        this.name = name;
    }

    Table<T> text(String key, int width, Function<T, @Nullable String> value) {
        return column(
                key,
                width,
                thing -> {
                    String text = value.apply(thing);
                    return text == null ? Sheet.blank() : Sheet.text(text);
                });
    }

    Table<T> whole(String key, Function<T, @Nullable Integer> value) {
        return column(
                key,
                12,
                thing -> {
                    Integer number = value.apply(thing);
                    return number == null ? Sheet.blank() : Sheet.whole(number);
                });
    }

    Table<T> decimal(String key, int digits, Function<T, @Nullable Double> value) {
        return column(
                key,
                12,
                thing -> {
                    Double number = value.apply(thing);
                    return number == null ? Sheet.blank() : Sheet.decimal(number, digits);
                });
    }

    Table<T> day(String key, Function<T, @Nullable LocalDate> value) {
        return column(
                key,
                12,
                thing -> {
                    LocalDate day = value.apply(thing);
                    return day == null ? Sheet.blank() : Sheet.day(day);
                });
    }

    /// A count of people, with what stands in its place where it is suppressed.
    Table<T> people(String key, Function<T, Count> value) {
        return column(
                key,
                12,
                thing -> {
                    Count count = value.apply(thing);
                    Integer number = count.value();
                    if (count.suppressed()) {
                        return Sheet.text(text("shared.withheld"));
                    }
                    return number == null ? Sheet.blank() : Sheet.whole(number);
                });
    }

    Sheet sheet(List<T> things, Collection<Sheet.Credit> sources, boolean demo) {
        return new Sheet(
                name,
                Locale.ITALIAN,
                columns,
                things.stream()
                        .map(thing -> cells.stream().map(cell -> cell.apply(thing)).toList())
                        .toList(),
                List.copyOf(sources),
                demo);
    }

    /// The table, with the things marked that are demonstrative.
    Sheet sheet(List<T> things, Collection<Sheet.Credit> sources, Predicate<T> demo) {
        var plain = sheet(things, sources, false);
        return new Sheet(
                plain.name(),
                plain.language(),
                plain.columns(),
                plain.rows(),
                plain.sources(),
                IntStream.range(0, things.size())
                        .filter(at -> demo.test(things.get(at)))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private Table<T> column(String key, int width, Function<T, Sheet.Value> cell) {
        columns.add(new Sheet.Column(text("api.column." + key), width));
        cells.add(cell);
        return this;
    }

    private static String text(String key) {
        return Messages.text(Locale.ITALIAN, key);
    }

    /// Each source once, with its latest day.
    static Collection<Sheet.Credit> credits(
            Collection<Origin> origins, Function<String, Sheet.Credit> naming) {
        var latest = new TreeMap<String, LocalDate>();
        origins.forEach(origin ->
                latest.merge(origin.source(), origin.asOf(), (a, b) -> a.isAfter(b) ? a : b));
        List<Sheet.Credit> credits = new ArrayList<>();
        latest.forEach((source, day) -> {
            var named = naming.apply(source);
            credits.add(new Sheet.Credit(named.source(), day, named.licence()));
        });
        return credits;
    }
}
