package rosa.shared.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a chart shows. Built from one of the kinds and refined:
/// `ChartSpec.bars(…).withUnit("posti", 0)`.
///
/// @param alt what the chart shows, in a sentence written from the data
public record ChartSpec(
        Kind kind,
        Steps steps,
        String title,
        String alt,
        List<ChartSeries> series,
        @Nullable String unit,
        @Nullable Integer digits,
        @Nullable String xLabel,
        @Nullable String yLabel,
        List<Reference> references,
        boolean fromZero,
        @Nullable String source) {
    /// More cannot be told apart.
    public static final int MOST_SERIES = 6;

    public enum Kind {
        LINE,
        BAR,
        STACKED_BAR,
        BAR_HORIZONTAL,
        HISTOGRAM,
        LORENZ;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What stands along the chart.
    public enum Steps {
        TIME,
        CATEGORY,
        VALUE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A value to compare with, drawn across the chart.
    public record Reference(String label, double value) {}

    public ChartSpec {
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "A chart of %d series cannot be read. Maybe group them: at most %d."
                            .formatted(series.size(), MOST_SERIES));
        }
        series = List.copyOf(series);
        references = List.copyOf(references);
    }

    /// Amounts over time.
    public static ChartSpec lines(String title, String alt, List<ChartSeries> series) {
        return plain(Kind.LINE, Steps.TIME, title, alt, series);
    }

    /// Amounts side by side; few and with short names.
    public static ChartSpec bars(String title, String alt, List<ChartSeries> series) {
        return plain(Kind.BAR, Steps.CATEGORY, title, alt, series);
    }

    /// Parts of a whole.
    public static ChartSpec stackedBars(String title, String alt, List<ChartSeries> series) {
        return plain(Kind.STACKED_BAR, Steps.CATEGORY, title, alt, series);
    }

    /// Amounts under each other, for long names such as those of comuni.
    public static ChartSpec horizontalBars(String title, String alt, List<ChartSeries> series) {
        return plain(Kind.BAR_HORIZONTAL, Steps.CATEGORY, title, alt, series);
    }

    /// How many fall in each class.
    public static ChartSpec histogram(String title, String alt, ChartSeries classes) {
        return plain(Kind.HISTOGRAM, Steps.CATEGORY, title, alt, List.of(classes));
    }

    /// Cumulative shares in percent, both from 0 to 100, with the line of equality.
    public static ChartSpec lorenz(String title, String alt, List<ChartSeries> curves) {
        return plain(Kind.LORENZ, Steps.VALUE, title, alt, curves).withUnit("%", 1);
    }

    private static ChartSpec plain(
            Kind kind, Steps steps, String title, String alt, List<ChartSeries> series) {
        return new ChartSpec(
                kind, steps, title, alt, series, null, null, null, null, List.of(), true, null);
    }

    public ChartSpec withUnit(@Nullable String newUnit, int newDigits) {
        return new ChartSpec(
                kind,
                steps,
                title,
                alt,
                series,
                newUnit,
                newDigits,
                xLabel,
                yLabel,
                references,
                fromZero,
                source);
    }

    public ChartSpec withAxes(@Nullable String newXLabel, @Nullable String newYLabel) {
        return new ChartSpec(
                kind,
                steps,
                title,
                alt,
                series,
                unit,
                digits,
                newXLabel,
                newYLabel,
                references,
                fromZero,
                source);
    }

    public ChartSpec withReference(String label, double value) {
        List<Reference> more = new ArrayList<>(references);
        more.add(new Reference(label, value));
        return new ChartSpec(
                kind, steps, title, alt, series, unit, digits, xLabel, yLabel, more, fromZero,
                source);
    }

    /// For lines of which only the change matters; bars always start at zero.
    public ChartSpec notFromZero() {
        return new ChartSpec(
                kind,
                steps,
                title,
                alt,
                series,
                unit,
                digits,
                xLabel,
                yLabel,
                references,
                false,
                source);
    }

    /// The line under the chart: source and date.
    public ChartSpec withSource(String newSource) {
        return new ChartSpec(
                kind,
                steps,
                title,
                alt,
                series,
                unit,
                digits,
                xLabel,
                yLabel,
                references,
                fromZero,
                newSource);
    }
}
