package rosa.shared.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a table with its filters, order and columns; what the page's address says of them.
/// Knows no component.
final class TableContent<T> {
    private static final String FILTER = "f.";
    private static final String SORT = "sort";
    private static final String COLUMNS = "cols";

    record Order(String key, boolean isDescending) {
        static Order parse(String text) {
            return new Order(text.replaceFirst("^-", ""), text.startsWith("-"));
        }

        String write() {
            return isDescending ? "-" + key : key;
        }
    }

    private final Map<String, TableColumn<T>> columns = new LinkedHashMap<>();
    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Set<String> visible = new LinkedHashSet<>();
    private List<Order> sorting = List.of();
    private List<T> rows = List.of();
    private Locale locale;

    TableContent(List<TableColumn<T>> columns, Locale locale) {
        columns.forEach(column -> this.columns.put(column.key(), column));
        if (this.columns.size() < columns.size()) {
            throw new IllegalArgumentException("Two columns have the same key.");
        }
        this.locale = locale;
        visible.addAll(visibleAtFirst());
    }

    private Set<String> visibleAtFirst() {
        return columns.values().stream()
                .filter(TableColumn::isShownAtFirst)
                .map(TableColumn::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void setLocale(Locale newLocale) {
        this.locale = newLocale;
    }

    void setRows(Collection<T> newRows) {
        this.rows = List.copyOf(newRows);
    }

    Collection<TableColumn<T>> columns() {
        return columns.values();
    }

    /// Whether what is written can be understood; if not, the column is not filtered.
    boolean filter(String key, @Nullable String text) {
        if (text == null || text.isBlank()) {
            filters.remove(key);
            return true;
        }
        filters.put(key, text.strip());
        return parsed(key).isPresent();
    }

    String filterOf(String key) {
        return filters.getOrDefault(key, "");
    }

    /// Also when what is written is not understood.
    boolean isAnythingFiltered() {
        return !filters.isEmpty();
    }

    void clearFilters() {
        filters.clear();
    }

    void sort(List<Order> newSorting) {
        this.sorting = List.copyOf(newSorting);
    }

    List<Order> sorting() {
        return sorting;
    }

    /// Shows or hides a column; the last one shown stays.
    void setVisible(String key, boolean isVisible) {
        if (isVisible) {
            visible.add(key);
        } else if (visible.size() > 1) {
            visible.remove(key);
        }
    }

    boolean isVisible(String key) {
        return visible.contains(key);
    }

    ShownTable<T> shown() {
        Map<String, TableFilter> active = new LinkedHashMap<>();
        Map<String, String> inWords = new LinkedHashMap<>();
        for (String key : filters.keySet()) {
            parsed(key)
                    .ifPresent(filter -> {
                        active.put(key, filter);
                        inWords.put(column(key).heading(), filterOf(key));
                    });
        }
        List<T> kept =
                rows.stream()
                        .filter(row ->
                                active.entrySet().stream().allMatch(entry -> accepts(entry, row)))
                        .collect(Collectors.toCollection(ArrayList::new));
        order().ifPresent(kept::sort);
        return new ShownTable<>(
                columns.values().stream().filter(column -> isVisible(column.key())).toList(),
                kept,
                rows.size(),
                inWords,
                locale);
    }

    private boolean accepts(Map.Entry<String, TableFilter> filter, T row) {
        return filter.getValue().accepts(column(filter.getKey()).value().apply(row));
    }

    private Optional<Comparator<T>> order() {
        return sorting.stream()
                .map(order -> column(order.key()).order(locale, order.isDescending()))
                .reduce(Comparator::thenComparing);
    }

    private Optional<TableFilter> parsed(String key) {
        return TableFilter.parse(column(key).kind(), filterOf(key), locale);
    }

    private TableColumn<T> column(String key) {
        TableColumn<T> column = columns.get(key);
        if (column == null) {
            throw new IllegalArgumentException("There is no column \"%.40s\".".formatted(key));
        }
        return column;
    }

    /// Filters, order and columns as parameters of an address; what is as at first is left out.
    Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        filters.forEach((key, text) -> state.put(FILTER + key, text));
        if (!sorting.isEmpty()) {
            state.put(SORT, sorting.stream().map(Order::write).collect(Collectors.joining(",")));
        }
        if (!visible.equals(visibleAtFirst())) {
            state.put(
                    COLUMNS,
                    columns.keySet().stream()
                            .filter(visible::contains)
                            .collect(Collectors.joining(",")));
        }
        return state;
    }

    /// Takes up an address; parameters of others and unknown columns are passed over.
    void restore(Map<String, String> state) {
        filters.clear();
        for (String key : columns.keySet()) {
            filter(key, state.get(FILTER + key));
        }
        sorting =
                list(state.get(SORT)).stream()
                        .map(Order::parse)
                        .filter(order -> columns.containsKey(order.key()))
                        .toList();
        List<String> wanted =
                list(state.get(COLUMNS)).stream().filter(columns::containsKey).toList();
        visible.clear();
        visible.addAll(wanted.isEmpty() ? visibleAtFirst() : wanted);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(","));
    }
}
