package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.network.Facility;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.Formats;
import rosa.shared.ui.ChartPoint;
import rosa.shared.ui.ChartSeries;
import rosa.shared.ui.ChartSpec;
import rosa.shared.ui.DataChart;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.Undo;

/// The dated series of places and presences: a chart, and a table where counts are added, corrected
/// and removed.
final class PlacesPanel extends Div {
    private static final int ROWS = 8;

    private final transient Places places;
    private final transient Facility facility;
    private final transient Runnable onChange;
    private final transient LocalDate today;
    private final boolean withPresences;

    PlacesPanel(
            Places places, Facility facility, Rights rights, LocalDate today, Runnable onChange) {
        this.places = places;
        this.facility = facility;
        this.today = today;
        this.onChange = onChange;
        List<PlacesCount> counts = places.placesOf(facility.id());
        this.withPresences = rights.seesPresences();
        if (rights.mayCount()) {
            Button add = new Button(getTranslation("network.places.add"), _ -> edit(null));
            Div toolbar = new Div(add);
            toolbar.addClassName("rosa-toolbar");
            add(toolbar);
        }
        if (counts.isEmpty()) {
            add(new EmptyState(getTranslation("network.places.none")));
            return;
        }
        Div body = new Div(chart(counts), table(counts, rights.mayCount()));
        body.addClassName("rosa-network__places");
        add(body);
    }

    private Component chart(List<PlacesCount> counts) {
        List<ChartSeries> series = new ArrayList<>();
        series.add(series("network.facility.active", counts, PlacesCount::active));
        if (withPresences) {
            series.add(series("network.facility.occupied", counts, PlacesCount::occupied));
        }
        boolean differs =
                counts.stream()
                        .anyMatch(
                                it -> it.financed() != null && !it.financed().equals(it.active()));
        if (differs) {
            series.add(
                    series("network.facility.financed", counts, PlacesCount::financed).asDashed());
        }
        PlacesCount last = counts.getLast();
        String alt =
                getTranslation(
                        "network.places.alt",
                        facility.data().name(),
                        counts.size(),
                        Formats.day(counts.getFirst().date()),
                        Formats.day(last.date()),
                        Words.number(getLocale(), last.active()),
                        withPresences
                                ? Words.number(getLocale(), last.occupied())
                                : getTranslation("shared.withheld"));
        DataChart chart =
                new DataChart(
                        ChartSpec.lines(getTranslation("network.facility.places"), alt, series)
                                .withUnit(null, 0));
        chart.addClassName("rosa-network__chart");
        return chart;
    }

    private ChartSeries series(
            String labelKey,
            List<PlacesCount> counts,
            Function<PlacesCount, @Nullable Integer> figure) {
        return ChartSeries.of(
                getTranslation(labelKey),
                counts.stream()
                        .map(count -> ChartPoint.on(count.date(), figure.apply(count)))
                        .toList());
    }

    private Component table(List<PlacesCount> counts, boolean mayCount) {
        Grid<PlacesCount> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("network.facility.places"));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addColumn(count -> Formats.day(count.date()))
                .setHeader(getTranslation("network.places.date"))
                .setRowHeader(true)
                .setAutoWidth(true);
        figure(grid, "network.facility.financed", PlacesCount::financed);
        figure(grid, "network.facility.active", PlacesCount::active);
        if (withPresences) {
            figure(grid, "network.facility.occupied", PlacesCount::occupied);
            grid.addComponentColumn(this::saturation)
                    .setHeader(getTranslation("network.facility.saturation"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        if (mayCount) {
            grid.addComponentColumn(this::actions)
                    .setHeader(getTranslation("network.places.actions"))
                    .setWidth("11rem")
                    .setFrozenToEnd(true)
                    .setFlexGrow(0);
        }
        grid.setItems(
                counts.stream()
                        .sorted(Comparator.comparing(PlacesCount::date).reversed())
                        .toList());
        grid.setAllRowsVisible(counts.size() <= ROWS);
        grid.addClassName("rosa-network__counts");
        return grid;
    }

    private void figure(
            Grid<PlacesCount> grid,
            String labelKey,
            Function<PlacesCount, @Nullable Integer> figure) {
        grid.addColumn(count -> Words.number(getLocale(), figure.apply(count)))
                .setHeader(getTranslation(labelKey))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Component saturation(PlacesCount count) {
        if (count.saturation().isEmpty()) {
            return new Span(Words.UNKNOWN);
        }
        String text = Formats.percent(getLocale(), count.saturation().getAsDouble(), 0);
        return count.isOverfull() ? new StatusPill(Tone.WARNING, text) : new Span(text);
    }

    private Component actions(PlacesCount count) {
        Button correct = new Button(getTranslation("network.places.correct"), _ -> edit(count));
        Button remove = new Button(getTranslation("action.remove"), _ -> remove(count));
        for (Button button : List.of(correct, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(button.getText() + " " + Formats.day(count.date()));
        }
        Div actions = new Div(correct, remove);
        actions.addClassName("rosa-network__actions");
        return actions;
    }

    private void edit(@Nullable PlacesCount count) {
        new CountDialog(places, facility, count, today, onChange).open();
    }

    private void remove(PlacesCount count) {
        places.remove(facility.id(), count.date());
        Undo.offer(
                getTranslation("network.places.removed", Formats.day(count.date())),
                () -> {
                    places.record(facility.id(), count);
                    onChange.run();
                });
        onChange.run();
    }

    /// What the person may do and see here.
    record Rights(boolean mayCount, boolean seesPresences) {}
}
