package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A table of thousands of rows held in memory: filter row, sorting, column chooser, totals, count
/// in words, downloads. What somebody filters, sorts and hides can stand in the page's address.
public class DataTable<T> extends Composite<Div>
        implements HasSize, HasStyle, LocaleChangeObserver {
    private final Grid<T> grid = new Grid<>();
    private final TableContent<T> content;
    private final TableToolbar<T> toolbar;
    private final Map<String, Grid.Column<T>> gridColumns = new HashMap<>();
    private final TableFilterRow<T> filters;
    private Consumer<Map<String, String>> onState = _ -> {};
    private Component emptyState;
    private volatile ShownTable<T> shown;
    private boolean isRestoring;

    /// @param name what the table is about; read out by screen readers
    public DataTable(String name, List<TableColumn<T>> columns) {
        content = new TableContent<>(columns, getLocale());
        shown = content.shown();
        toolbar = new TableToolbar<>(content, this::changed, this::clearFilters, this::shown);
        emptyState = new EmptyState(getTranslation("shared.table.empty"));
        columns.forEach(this::addColumn);
        filters = new TableFilterRow<>(grid, content, this::changed);
        grid.setAriaLabel(name);
        grid.setMultiSort(true, Grid.MultiSortPriority.APPEND, true);
        grid.setColumnReorderingAllowed(true);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setItems(
                query -> shown.rows().stream().skip(query.getOffset()).limit(query.getLimit()),
                _ -> shown.rows().size());
        grid.addSortListener(event -> sorted(event.getSortOrder()));
        getContent().addClassName("rosa-table");
        getContent().add(toolbar, grid);
    }

    private void addColumn(TableColumn<T> column) {
        var cell = column.cell();
        Grid.Column<T> added =
                cell == null
                        ? grid.addColumn(row -> column.textOf(row, getLocale()))
                        : grid.addComponentColumn(cell::apply);
        added.setKey(column.key())
                .setHeader(column.heading())
                .setSortProperty(column.key())
                .setAutoWidth(true)
                .setResizable(true)
                .setVisible(column.isShownAtFirst());
        if (column.kind() == TableColumn.Kind.NUMBER) {
            added.setTextAlign(ColumnTextAlign.END);
        }
        added.setRowHeader(gridColumns.isEmpty());
        gridColumns.put(column.key(), added);
    }

    private void sorted(List<GridSortOrder<T>> orders) {
        content.sort(
                orders.stream()
                        .map(order ->
                                new TableContent.Order(
                                        order.getSorted().getKey(),
                                        order.getDirection() == SortDirection.DESCENDING))
                        .toList());
        changed();
    }

    /// Something was filtered, sorted, shown or hidden.
    private void changed() {
        if (!isRestoring) {
            refresh();
            onState.accept(content.state());
        }
    }

    private void refresh() {
        shown = content.shown();
        content.columns()
                .forEach(column -> {
                    var gridColumn = gridColumn(column.key());
                    gridColumn.setVisible(content.isVisible(column.key()));
                    if (column.isSummed() || column.total() != null) {
                        gridColumn.setFooter(shown.total(column));
                    }
                });
        if (content.columns().stream().anyMatch(TableColumn::isSummed)) {
            grid.getColumns().getFirst().setFooter(getTranslation("shared.table.total"));
        }
        grid.setEmptyStateComponent(
                shown.total() > 0
                        ? new EmptyState(
                                getTranslation("shared.table.nothing"),
                                getTranslation("action.reset"),
                                this::clearFilters)
                        : emptyState);
        toolbar.refresh(shown);
        grid.getLazyDataView().refreshAll();
    }

    private void clearFilters() {
        restoring(() -> {
            content.clearFilters();
            filters.show();
        });
        changed();
    }

    private void restoring(Runnable change) {
        isRestoring = true;
        change.run();
        isRestoring = false;
    }

    public void setRows(Collection<T> rows) {
        content.setRows(rows);
        refresh();
    }

    /// The table as it is seen now. May be called from any thread.
    public ShownTable<T> shown() {
        return shown;
    }

    /// What to say when there are no rows at all.
    public void setEmptyState(EmptyState newEmptyState) {
        this.emptyState = newEmptyState;
        refresh();
    }

    /// As high as its rows: for a few dozen at most.
    public void fitRows() {
        grid.setAllRowsVisible(true);
        getContent().addClassName("rosa-table--fitted");
    }

    /// Filters, order and columns as parameters for the page's address (`f.<column>`, `sort`,
    /// `cols`).
    public Map<String, String> state() {
        return content.state();
    }

    /// New rows and what an address says, both at once.
    public void show(Collection<T> rows, Map<String, String> state) {
        content.setRows(rows);
        restore(state);
    }

    /// Takes up what an address says; other parameters are passed over.
    public void restore(Map<String, String> state) {
        restoring(() -> {
            content.restore(state);
            filters.show();
            grid.sort(content.sorting().stream().map(this::gridOrder).toList());
        });
        refresh();
    }

    private GridSortOrder<T> gridOrder(TableContent.Order order) {
        return new GridSortOrder<>(
                gridColumn(order.key()),
                order.isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING);
    }

    private Grid.Column<T> gridColumn(String key) {
        return Objects.requireNonNull(gridColumns.get(key));
    }

    /// Called with the state each time somebody changes it.
    public void onState(Consumer<Map<String, String>> listener) {
        this.onState = listener;
    }

    /// Called with the row somebody chose, or null when they let go of it.
    public void onChoice(Consumer<@Nullable T> listener) {
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.asSingleSelect()
                .addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        listener.accept(event.getValue());
                    }
                });
    }

    /// Marks a row as chosen and brings it into sight, or lets go of the one that was.
    public void choose(@Nullable T row) {
        grid.asSingleSelect().setValue(row);
        if (row != null && shown.rows().contains(row)) {
            grid.scrollToIndex(shown.rows().indexOf(row));
        }
    }

    /// Lets several rows be chosen; the listener gets all that are.
    public void onChoices(Consumer<Set<T>> listener) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.asMultiSelect().addValueChangeListener(event -> listener.accept(event.getValue()));
    }

    /// Adds a download of the table as it is seen, "XLSX" or "CSV".
    public void addExport(String label, TableExport<T> export) {
        toolbar.addExport(label, export);
    }

    /// Adds a button of the view's own before the table's.
    public void addAction(Component action) {
        toolbar.addAction(action);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        content.setLocale(event.getLocale());
        refresh();
    }
}
