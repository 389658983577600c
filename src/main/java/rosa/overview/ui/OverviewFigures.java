package rosa.overview.ui;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Datum;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.shared.DaySpan;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.KeyFigure;
import rosa.shared.ui.Tone;

/// The indicators of a day as figures for cards, with their change against another day.
final class OverviewFigures {
    private final Locale locale;
    private final Evaluation now;
    private final Evaluation before;

    OverviewFigures(Locale locale, Evaluation now, Evaluation before) {
        this.locale = locale;
        this.now = now;
        this.before = before;
    }

    KeyFigure figure(Indicator indicator) {
        Measure measure = now.indicators().measure(indicator);
        String label = Messages.text(locale, "indicator." + indicator.key() + ".name");
        KeyFigure figure =
                switch (measure) {
                    case Measure.Known(double value) ->
                            KeyFigure.of(
                                    label,
                                    number(indicator, value),
                                    unit(indicator),
                                    source(indicator));
                    case Measure.Undefined _ -> KeyFigure.of(label, "–", null, source(indicator));
                };
        KeyFigure.Change change = change(indicator, measure);
        return change == null ? figure : figure.withChange(change);
    }

    private KeyFigure.@Nullable Change change(Indicator indicator, Measure measure) {
        if (before.basis().counts() == null
                || !(measure instanceof Measure.Known(double value))
                || !(before.indicators().measure(indicator) instanceof Measure.Known(double was))) {
            return null;
        }
        double change = indicator.shownDifference(value, was);
        String difference = number(indicator, change);
        int sign = (int) Math.signum(change);
        String words =
                sign == 0
                        ? Messages.text(locale, "overview.unchanged", Formats.day(before.day()))
                        : Messages.text(
                                locale,
                                "overview.changed",
                                (sign > 0 ? "+" : "") + difference + changeUnit(indicator),
                                Formats.day(before.day()));
        return new KeyFigure.Change(sign, words, Tone.NEUTRAL);
    }

    private String changeUnit(Indicator indicator) {
        return indicator.unit() == Indicator.Unit.PERCENT
                ? " " + Messages.text(locale, "overview.points")
                : "";
    }

    private String number(Indicator indicator, double value) {
        double shown = indicator.unit() == Indicator.Unit.PERCENT ? value * 100 : value;
        return Formats.number(locale, shown, indicator.decimals());
    }

    private @Nullable String unit(Indicator indicator) {
        return switch (indicator.unit()) {
            case PERCENT -> "%";
            case PER_THOUSAND -> "‰";
            case EUROS_PER_DAY -> "€";
            case PLACES, PLACES_SIGNED, PEOPLE, COMUNI, CENTRES, INDEX -> null;
        };
    }

    /// Who says so and the days the figure's own data were counted.
    private String source(Indicator indicator) {
        DaySpan counted = now.basis().days(counted(indicator));
        String source =
                Messages.text(
                        locale,
                        now.basis().demo() ? "overview.source.demo" : "overview.source",
                        counted == null
                                ? Messages.text(locale, "overview.source.none")
                                : counted.words(locale));
        return indicator == Indicator.SATURATION && now.basis().daysApart() > 0
                ? source
                        + " · "
                        + Messages.text(locale, "shared.days.apart", now.basis().daysApart())
                : source;
    }

    /// What was counted of the facilities: how many residents there are is no news of theirs.
    private static Set<Datum> counted(Indicator indicator) {
        return indicator.data().stream()
                .filter(datum -> datum != Datum.RESIDENTS)
                .collect(Collectors.toSet());
    }
}
