package rosa.distribution.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Measure;
import rosa.shared.IstatCode;
import rosa.territory.ComuneFigure;
import rosa.territory.ComuneFigure.Text;
import rosa.territory.ComuneFigureSource;
import rosa.territory.FigureDay;
import rosa.territory.FigureScale;
import rosa.territory.FigureValues;

/// Quota, gap and coverage of the comuni under the rule set in force, as layers of the map.
@Component
@Order(20)
class QuotaFigures implements ComuneFigureSource {
    private final Evaluations evaluations;

    QuotaFigures(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public List<ComuneFigure> figures() {
        return List.of(
                new ComuneFigure(
                        "quota",
                        Text.of("distribution.figure.quota"),
                        Text.of("distribution.figure.places"),
                        0,
                        true,
                        new FigureScale.Sequential(),
                        day -> values(day, false, b -> known(b.quota().places()))),
                new ComuneFigure(
                        "scarto",
                        Text.of("distribution.figure.gap"),
                        Text.of("distribution.figure.places"),
                        0,
                        true,
                        new FigureScale.Diverging(
                                0,
                                0,
                                "distribution.figure.gap.below",
                                "distribution.figure.gap.even",
                                "distribution.figure.gap.above"),
                        day -> values(day, true, QuotaFigures::gap)),
                new ComuneFigure(
                        "copertura",
                        Text.of("distribution.figure.coverage"),
                        Text.of("distribution.figure.percent"),
                        0,
                        false,
                        new FigureScale.Sequential(),
                        day -> values(day, true, QuotaFigures::coveragePercent)));
    }

    private static Measure known(int number) {
        return new Measure.Known(number);
    }

    /// A comune that is left out and has nothing is not even but out of the question.
    private static Measure gap(ComuneBalance balance) {
        return balance.quota().isExcluded() && balance.gap() == 0
                ? new Measure.Undefined(Measure.Why.NO_QUOTA)
                : known(balance.gap());
    }

    private static Measure coveragePercent(ComuneBalance balance) {
        return balance.coverage() instanceof Measure.Known(double share)
                ? new Measure.Known(share * 100)
                : balance.coverage();
    }

    /// @param ofPlaces whether the figure says nothing before places have been counted
    private FigureValues values(
            FigureDay day, boolean ofPlaces, Function<ComuneBalance, Measure> figure) {
        var evaluation =
                day.read(InForce.class, date -> new InForce(evaluations.inForceOn(date)))
                        .evaluation()
                        .orElse(null);
        Map<IstatCode, Double> values = new HashMap<>();
        if (evaluation == null) {
            return new FigureValues(values, new HashSet<>());
        }
        if (evaluation.isUncounted() && ofPlaces) {
            return new FigureValues(values, new HashSet<>(evaluation.basis().provenance()));
        }
        for (var balance : evaluation.quotas().comuni()) {
            if (figure.apply(balance) instanceof Measure.Known(double value)) {
                values.put(balance.comune().istat(), value);
            }
        }
        var basis = evaluation.basis();
        return new FigureValues(
                values, Set.of(), new HashSet<>(basis.provenance()), basis.demoComuni());
    }

    private record InForce(Optional<Evaluation> evaluation) {}
}
