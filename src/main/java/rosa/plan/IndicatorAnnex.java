package rosa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.network.ShownPresences;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The indicators of an evaluation with what they say.
final class IndicatorAnnex {
    /// Those that would give presences away where even their total is withheld.
    private static final Set<Indicator> OF_PRESENCES =
            Set.of(Indicator.PRESENCES, Indicator.SATURATION, Indicator.DAILY_COST);

    private final Locale locale;
    private final LocalDate day;

    IndicatorAnnex(Locale locale, LocalDate day) {
        this.locale = locale;
        this.day = day;
    }

    DocumentModel.Annex annex(Evaluation evaluation, ShownPresences.Hidden hidden) {
        boolean isTotalHidden =
                hidden.territories().stream().anyMatch(id -> id.kind().equals("regione"));
        List<Block.Row> rows =
                List.of(Indicator.values()).stream()
                        .map(indicator ->
                                Block.Row.of(
                                        text("indicator." + indicator.key() + ".name"),
                                        isTotalHidden && OF_PRESENCES.contains(indicator)
                                                ? text("plan.annex.few")
                                                : value(
                                                        indicator,
                                                        evaluation.indicators().measure(indicator)),
                                        text("indicator." + indicator.key() + ".reading")))
                        .toList();
        var table =
                new Block.TableBlock(
                        text("plan.annex.indicators.caption", Formats.day(day)),
                        List.of(
                                Block.Column.text(30),
                                Block.Column.number(14),
                                Block.Column.text(56)),
                        List.of(
                                AnnexTables.header(
                                        locale,
                                        "plan.annex.indicator",
                                        "plan.annex.value",
                                        "plan.annex.reading")),
                        rows,
                        text(
                                "plan.annex.comuni.note",
                                evaluation.rules().name(),
                                evaluation.rules().source()));
        return new DocumentModel.Annex(text("plan.annex.indicators"), true, List.of(table));
    }

    private String value(Indicator indicator, Measure measure) {
        if (!(measure instanceof Measure.Known(double value))) {
            return text("plan.annex.undefined");
        }
        return switch (indicator.unit()) {
            case PERCENT -> Formats.percent(locale, value, indicator.decimals());
            case PLACES_SIGNED ->
                    value > 0
                            ? "+" + number(indicator, value)
                            : number(indicator, value).replace('-', '\u2212');
            case PLACES, PEOPLE, COMUNI, CENTRES, INDEX, PER_THOUSAND -> number(indicator, value);
            case EUROS_PER_DAY -> number(indicator, value) + "\u00a0€";
        };
    }

    private String number(Indicator indicator, double value) {
        return Formats.number(locale, value, indicator.decimals());
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
