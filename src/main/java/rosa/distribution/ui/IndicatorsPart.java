package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Lorenz;
import rosa.distribution.model.Slice;
import rosa.shared.Formats;
import rosa.shared.ui.ChartPoint;
import rosa.shared.ui.ChartSeries;
import rosa.shared.ui.ChartSpec;
import rosa.shared.ui.DataChart;

/// The table of indicators with the Lorenz curve and the parts of the whole.
final class IndicatorsPart extends Div {
    private static final int MOST_BARS = 12;

    private final Shown shown;
    private final Words words;
    private final String source;

    /// @param managerName names an ente gestore by its id
    /// @param source what is written under the charts
    IndicatorsPart(Shown shown, Function<String, String> managerName, String source) {
        this.shown = shown;
        this.words = shown.words();
        this.source = source;
        addClassName("rosa-analysis-grid");
        var indicators = shown.now().indicators();
        var charts =
                new Div(
                        lorenz(),
                        slices(
                                "distribution.shares.circuit",
                                indicators.byCircuit(),
                                code -> words.text("distribution.circuit." + code)),
                        slices(
                                "distribution.shares.snai",
                                indicators.bySnaiClass(),
                                code -> words.text("distribution.snai." + code)),
                        slices("distribution.shares.manager", indicators.byManager(), managerName));
        charts.addClassName("rosa-analysis-charts");
        add(new IndicatorTable(shown), charts);
    }

    private Component lorenz() {
        var curves = new ArrayList<ChartSeries>();
        var now = curve(shown.now());
        if (now.isEmpty()) {
            return new Paragraph(words.text("distribution.lorenz.none"));
        }
        curves.add(now.get());
        var other = shown.other();
        if (other != null && !other.day().equals(shown.now().day())) {
            curve(other).map(ChartSeries::asDashed).ifPresent(curves::add);
        }
        var alt =
                words.text(
                        "distribution.lorenz.alt",
                        words.percent(placesOfLowerHalf(), 1),
                        words.value(
                                Indicator.GINI, shown.now().indicators().measure(Indicator.GINI)));
        return new DataChart(
                ChartSpec.lorenz(words.text("distribution.lorenz.title"), alt, curves)
                        .withAxes(
                                words.text("distribution.lorenz.x"),
                                words.text("distribution.lorenz.y"))
                        .withSource(source));
    }

    private Optional<ChartSeries> curve(Evaluation evaluation) {
        return evaluation
                .indicators()
                .concentration()
                .lorenz()
                .map(lorenz ->
                        ChartSeries.of(
                                words.text(
                                        "distribution.lorenz.now", Formats.day(evaluation.day())),
                                lorenz.points().stream()
                                        .map(point ->
                                                ChartPoint.at(
                                                        100 * point.residents(),
                                                        100 * point.places()))
                                        .toList()));
    }

    /// The share of places in the comuni that host least and have half of the residents.
    private double placesOfLowerHalf() {
        return shown
                .now()
                .indicators()
                .concentration()
                .lorenz()
                .map(Lorenz::points)
                .orElse(List.of())
                .stream()
                .filter(point -> point.residents() <= 0.5)
                .mapToDouble(Lorenz.Point::places)
                .max()
                .orElse(0);
    }

    private Component slices(String titleKey, List<Slice> slices, Function<String, String> name) {
        var title = words.text(titleKey);
        var largest =
                slices.stream()
                        .sorted(Comparator.comparingInt(Slice::places).reversed())
                        .limit(MOST_BARS)
                        .toList();
        Function<Slice, String> label =
                slice ->
                        slice.key().isEmpty()
                                ? words.text("distribution.shares.unknown")
                                : name.apply(slice.key());
        var alt =
                words.text(
                        "distribution.shares.alt",
                        title,
                        largest.stream()
                                .map(slice ->
                                        "%s %s (%s)"
                                                .formatted(
                                                        label.apply(slice),
                                                        words.whole(slice.places()),
                                                        words.percent(slice.share(), 1)))
                                .collect(Collectors.joining("; ")));
        var points =
                largest.stream()
                        .map(slice -> ChartPoint.of(label.apply(slice), slice.places()))
                        .collect(Collectors.toCollection(ArrayList::new));
        int others =
                slices.stream().mapToInt(Slice::places).sum()
                        - largest.stream().mapToInt(Slice::places).sum();
        if (others > 0) {
            points.add(
                    ChartPoint.of(
                            words.text(
                                    "distribution.shares.others", slices.size() - largest.size()),
                            others));
        }
        var chart =
                new DataChart(
                        ChartSpec.horizontalBars(
                                        title,
                                        alt,
                                        List.of(
                                                ChartSeries.of(
                                                        words.text("distribution.places"), points)))
                                .withUnit(null, 0)
                                .withSource(source));
        chart.setHeight((140 + 32 * points.size()) + "px");
        return chart;
    }
}
