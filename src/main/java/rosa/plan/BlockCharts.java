package rosa.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Lorenz;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.export.ChartPicture;
import rosa.export.ChartScene;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// Draws live charts and says in words what they show.
final class BlockCharts {
    private static final int QUARTERS = 8;
    private static final int TENTHS = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final FigureBatch figures;
    private final Figures.Asked asked;

    BlockCharts(FigureBatch figures, Figures.Asked asked) {
        this.figures = figures;
        this.asked = asked;
    }

    private record Read(LocalDate day, Reading.Value value) {}

    /// Places and presences at the ends of the last eight quarters and on the day itself.
    BlockReading trend(LiveBlock block, String label, FigureScope scope) {
        List<Read> places = series(Indicator.PLACES, block, scope.day());
        List<Read> presences = series(Indicator.PRESENCES, block, scope.day());
        if (places.size() < 2) {
            return new BlockReading.Failed(block, label, text("plan.block.too-few"));
        }
        LocalDate from = places.getFirst().day();
        List<ChartScene.Series> lines = new ArrayList<>();
        lines.add(line("plan.block.column.places", places, from, scope.day()));
        if (presences.size() >= 2 && !presences.getFirst().day().isBefore(from)) {
            lines.add(line("plan.block.column.presences", presences, from, scope.day()));
        }
        Map<LocalDate, String> occupied = new TreeMap<>();
        presences.forEach(read -> occupied.put(read.day(), read.value().text()));
        var last = places.getLast().value();
        return new BlockReading.Answer(
                block,
                label,
                List.of(
                        new BlockReading.Column(text("plan.block.column.day"), false),
                        new BlockReading.Column(text("plan.block.column.places"), true),
                        new BlockReading.Column(text("plan.block.column.presences"), true)),
                places.stream()
                        .map(read ->
                                List.of(
                                        Formats.day(read.day()),
                                        read.value().text(),
                                        occupied.getOrDefault(read.day(), "n.d.")))
                        .toList(),
                0,
                Optional.of(
                        new BlockReading.Picture(
                                ChartPicture.of(
                                                new ChartScene(
                                                        label,
                                                        lines,
                                                        ticks(places, from, scope.day()),
                                                        "",
                                                        text("plan.block.up"),
                                                        false,
                                                        "",
                                                        asked.locale(),
                                                        last.demo()))
                                        .image(),
                                label + ". " + trendWords(places, presences))),
                last.days(),
                last.source(),
                last.demo());
    }

    /// The known values from the first that is not zero on.
    private List<Read> series(Indicator indicator, LiveBlock block, LocalDate day) {
        List<Read> reads = new ArrayList<>();
        for (int i = QUARTERS; i >= 0; i--) {
            LocalDate at = day.minusMonths(3L * i);
            Map<String, String> params = new TreeMap<>(block.asked().params());
            params.put(FigureParameter.DATE.key(), at.toString());
            if (figures.read(new LiveFigure(indicator.key(), params)) instanceof Reading.Value value
                    && (!reads.isEmpty() || value.number() > 0)) {
                reads.add(new Read(at, value));
            }
        }
        return reads;
    }

    private ChartScene.Series line(String key, List<Read> reads, LocalDate from, LocalDate to) {
        return new ChartScene.Series(
                text(key),
                reads.stream()
                        .map(read ->
                                new ChartScene.Point(
                                        share(read.day(), from, to), read.value().number()))
                        .toList());
    }

    private static List<ChartScene.Tick> ticks(List<Read> reads, LocalDate from, LocalDate to) {
        int every = reads.size() > 6 ? 2 : 1;
        List<ChartScene.Tick> ticks = new ArrayList<>();
        for (int i = reads.size() - 1; i >= 0; i -= every) {
            LocalDate day = reads.get(i).day();
            ticks.add(new ChartScene.Tick(share(day, from, to), MONTH.format(day)));
        }
        return ticks;
    }

    private static double share(LocalDate day, LocalDate from, LocalDate to) {
        return (double) (day.toEpochDay() - from.toEpochDay())
                / Math.max(1, to.toEpochDay() - from.toEpochDay());
    }

    private String trendWords(List<Read> places, List<Read> presences) {
        String words = fromTo("plan.block.alt.places", places);
        return presences.size() < 2
                ? words
                : words + " " + fromTo("plan.block.alt.presences", presences);
    }

    private String fromTo(String key, List<Read> reads) {
        return text(
                key,
                reads.getFirst().value().text(),
                Formats.day(reads.getFirst().day()),
                reads.getLast().value().text(),
                Formats.day(reads.getLast().day()));
    }

    BlockReading lorenz(LiveBlock block, String label, FigureScope scope) {
        Reading gini = figures.read(new LiveFigure(Indicator.GINI.key(), block.asked().params()));
        Lorenz curve = figures.evaluation(scope).lorenz(scope).orElse(null);
        if (curve == null || !(gini instanceof Reading.Value value)) {
            return new BlockReading.Failed(block, label, text("distribution.undefined.no-places"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= TENTHS; i++) {
            double residents = (double) i / TENTHS;
            rows.add(List.of(percent(residents), percent(placesAt(curve, residents))));
        }
        var scene =
                new ChartScene(
                        label,
                        List.of(
                                new ChartScene.Series(
                                        text("plan.block.column.places"),
                                        curve.points().stream()
                                                .map(p ->
                                                        new ChartScene.Point(
                                                                p.residents(), p.places()))
                                                .toList())),
                        List.of(
                                new ChartScene.Tick(0, percent(0)),
                                new ChartScene.Tick(0.25, percent(0.25)),
                                new ChartScene.Tick(0.5, percent(0.5)),
                                new ChartScene.Tick(0.75, percent(0.75)),
                                new ChartScene.Tick(1, percent(1))),
                        text("plan.block.lorenz.across"),
                        text("plan.block.lorenz.up"),
                        true,
                        text("plan.block.lorenz.even"),
                        asked.locale(),
                        value.demo());
        String alt =
                label
                        + ". "
                        + text(
                                "plan.block.alt.lorenz",
                                percent(0.5),
                                percent(placesAt(curve, 0.5)),
                                value.text());
        return new BlockReading.Answer(
                block,
                label,
                List.of(
                        new BlockReading.Column(text("plan.block.lorenz.residents"), true),
                        new BlockReading.Column(text("plan.block.lorenz.places"), true)),
                rows,
                0,
                Optional.of(new BlockReading.Picture(ChartPicture.of(scene).image(), alt)),
                value.days(),
                value.source(),
                value.demo());
    }

    /// The share of places where the curve has that share of residents.
    private static double placesAt(Lorenz curve, double residents) {
        List<Lorenz.Point> points = curve.points();
        for (int i = 1; i < points.size(); i++) {
            var before = points.get(i - 1);
            var here = points.get(i);
            if (here.residents() >= residents) {
                double step = here.residents() - before.residents();
                double part = step == 0 ? 1 : (residents - before.residents()) / step;
                return before.places() + part * (here.places() - before.places());
            }
        }
        return 1;
    }

    private String percent(double share) {
        return Formats.percent(asked.locale(), share, 0);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(asked.locale(), key, arguments);
    }
}
