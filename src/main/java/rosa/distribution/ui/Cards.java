package rosa.distribution.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.shared.Formats;
import rosa.shared.ui.KeyFigure;
import rosa.shared.ui.NumberCard;
import rosa.shared.ui.Tone;

/// The figures one looks for first, on cards.
final class Cards extends Div {
    private static final List<Indicator> FIRST =
            List.of(
                    Indicator.COUNTED_PLACES,
                    Indicator.QUOTA,
                    Indicator.GAP,
                    Indicator.COVERAGE,
                    Indicator.HOOVER,
                    Indicator.SHARE_OVER_50);

    private static final Set<Indicator> BETTER_WHEN_HIGHER = Set.of(Indicator.COVERAGE);
    private static final Set<Indicator> BETTER_WHEN_LOWER =
            Set.of(Indicator.HOOVER, Indicator.SHARE_OVER_50);

    private final Shown shown;

    Cards(Shown shown) {
        this.shown = shown;
        addClassName("rosa-analysis-cards");
        FIRST.forEach(indicator -> add(card(indicator)));
    }

    private NumberCard card(Indicator indicator) {
        var words = shown.words();
        var now = shown.now().indicators().measure(indicator);
        var source =
                now.isKnown()
                        ? new BasisWords(words).facilities(shown.now())
                        : words.whyUndefined(now);
        var figure =
                KeyFigure.of(
                        words.text("indicator." + indicator.key() + ".name"),
                        now.isKnown() ? words.value(indicator, now) : "–",
                        null,
                        source);
        var other = shown.other();
        return new NumberCard(
                other == null ? figure : figure.withChange(change(indicator, now, other)));
    }

    private KeyFigure.Change change(Indicator indicator, Measure now, Evaluation other) {
        var before = other.indicators().measure(indicator);
        int sign =
                now instanceof Measure.Known(double to)
                                && before instanceof Measure.Known(double from)
                        ? (int) Math.signum(to - from)
                        : 0;
        return new KeyFigure.Change(
                sign, changeWords(indicator, now, before), tone(indicator, sign));
    }

    private String changeWords(Indicator indicator, Measure now, Measure before) {
        var words = shown.words();
        var other = shown.other();
        var ruleSet = shown.otherRuleSet();
        var difference = words.difference(indicator, now, before);
        if (other == null || difference.isEmpty()) {
            return words.text("distribution.undefined");
        }
        return ruleSet == null
                ? words.text("distribution.change", difference, Formats.day(other.day()))
                : words.text("distribution.change.compared", difference);
    }

    private static Tone tone(Indicator indicator, int sign) {
        boolean better =
                sign > 0 && BETTER_WHEN_HIGHER.contains(indicator)
                        || sign < 0 && BETTER_WHEN_LOWER.contains(indicator);
        boolean worse =
                sign < 0 && BETTER_WHEN_HIGHER.contains(indicator)
                        || sign > 0 && BETTER_WHEN_LOWER.contains(indicator);
        return better ? Tone.GOOD : worse ? Tone.WARNING : Tone.NEUTRAL;
    }
}
