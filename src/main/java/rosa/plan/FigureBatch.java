package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rosa.distribution.DataBasis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSetId;
import rosa.distribution.model.Datum;
import rosa.distribution.model.Measure;
import rosa.document.LiveFigure;
import rosa.network.ShownPresences;
import rosa.shared.DaySpan;
import rosa.shared.Messages;
import rosa.territory.Comune;
import rosa.territory.Territory;

/// Figures read together share what is computed for a day and a rule set.
final class FigureBatch {
    private final FigureSources sources;
    private final Figures.Asked asked;
    private final FigureScope.Reader scopes;
    private final Map<Key, FigureEvaluation> evaluations = new HashMap<>();
    private final Map<LocalDate, Map<Datum, String>> credits = new HashMap<>();
    private final Set<LocalDate> seenInPart = new HashSet<>();
    private boolean hidSmallCounts;

    /// @param today no figure can speak of a later day
    FigureBatch(FigureSources sources, Figures.Asked asked, LocalDate today) {
        this.sources = sources;
        this.asked = asked;
        this.scopes =
                new FigureScope.Reader(
                        sources.territories(),
                        sources.ruleSets(),
                        asked.day(),
                        today,
                        asked.locale());
    }

    Reading read(LiveFigure figure) {
        FigureQuery query = FigureQuery.find(figure.query()).orElse(null);
        if (query == null) {
            return new Reading.Failed(
                    figure,
                    figure.query(),
                    Reading.Problem.UNKNOWN_QUERY,
                    text("plan.figure.bad.query", figure.query()));
        }
        String name = text(query.labelKey());
        try {
            FigureScope scope = scope(query.parameters(), figure);
            String label = name + words(query.parameters(), scope, figure);
            return value(figure, query, scope, label);
        } catch (FigureScope.NotUnderstood refused) {
            return new Reading.Failed(
                    figure,
                    name,
                    Reading.Problem.BAD_PARAMETER,
                    String.valueOf(refused.getMessage()));
        }
    }

    /// What was kept from the person in what was read since this was last asked: a sentence for
    /// whoever reads it, empty if nothing was.
    String withheld() {
        int unseen =
                seenInPart.stream()
                        .mapToInt(day -> sources.facilities().unseenOn(day, asked.person()))
                        .max()
                        .orElse(0);
        List<String> said = new ArrayList<>();
        if (unseen > 0) {
            said.add(text("plan.block.unseen", unseen));
        }
        if (hidSmallCounts) {
            said.add(text("plan.block.small-counts", sources.smallCounts().threshold() - 1));
        }
        seenInPart.clear();
        hidSmallCounts = false;
        return String.join(" ", said);
    }

    /// What parameters mean.
    ///
    /// @throws FigureScope.NotUnderstood if they mean nothing
    FigureScope scope(Set<FigureParameter> parameters, LiveFigure figure) {
        return scopes.read(parameters, figure);
    }

    /// The words after a name that say what was asked about.
    String words(Set<FigureParameter> parameters, FigureScope scope, LiveFigure figure) {
        boolean standardRules =
                figure.params().getOrDefault(FigureParameter.RULE_SET.key(), "").isBlank();
        return scope.words(parameters, asked.day(), standardRules, asked.locale());
    }

    private Reading value(LiveFigure figure, FigureQuery query, FigureScope scope, String label) {
        FigureEvaluation evaluation = scope.isWhole() ? whole(scope) : evaluation(scope);
        if (isHidden(query, scope, evaluation.evaluation())) {
            hidSmallCounts = true;
            return new Reading.Failed(
                    figure, label, Reading.Problem.SUPPRESSED, text("plan.figure.suppressed"));
        }
        return switch (evaluation.measure(query, scope)) {
            case Measure.Undefined(Measure.Why why) ->
                    new Reading.Failed(
                            figure,
                            label,
                            Reading.Problem.UNDEFINED,
                            text("distribution.undefined." + why.code()));
            case Measure.Known(double number) ->
                    new Reading.Value(
                            figure,
                            label,
                            number,
                            FigureWords.number(query, number, asked.locale()),
                            FigureWords.unit(query, asked.locale()),
                            days(query, scope, evaluation.evaluation().basis()),
                            source(query, scope),
                            explanation(query, scope, evaluation.evaluation().basis()),
                            isDemo(query, evaluation.evaluation().basis()));
        };
    }

    /// What the territory is like on the day and under the rules of `scope`, as far as the person
    /// sees its facilities: from parts that told more, a hidden facility could be worked out.
    FigureEvaluation evaluation(FigureScope scope) {
        seenInPart.add(scope.day());
        return evaluations.computeIfAbsent(
                new Key(scope.day(), scope.rules().id(), false),
                _ ->
                        new FigureEvaluation(
                                sources.analysis()
                                        .evaluate(
                                                scope.day(), scope.rules().data(), asked.person()),
                                sources.contracts()));
    }

    /// The same for all facilities: the figures of the whole territory are the same for everybody.
    private FigureEvaluation whole(FigureScope scope) {
        return evaluations.computeIfAbsent(
                new Key(scope.day(), scope.rules().id(), true),
                _ ->
                        new FigureEvaluation(
                                sources.analysis().evaluate(scope.day(), scope.rules().data()),
                                sources.contracts()));
    }

    private String explanation(FigureQuery query, FigureScope scope, DataBasis basis) {
        boolean mixed =
                query.data().containsAll(Set.of(Datum.PLACES, Datum.PRESENCES))
                        && basis.daysApart() > 0;
        String formula = text(query.explanationKey());
        String how =
                mixed
                        ? formula + " " + text("distribution.basis.days-apart", basis.daysApart())
                        : formula;
        return query.parameters().contains(FigureParameter.RULE_SET)
                ? how
                        + " "
                        + text(
                                "plan.figure.rule",
                                scope.rules().data().name(),
                                scope.rules().data().source())
                : how;
    }

    private String source(FigureQuery query, FigureScope scope) {
        Map<Datum, String> known = credits.computeIfAbsent(scope.day(), sources.credits()::on);
        Set<String> named = new TreeSet<>();
        query.data().forEach(datum -> named.add(known.getOrDefault(datum, "")));
        named.remove("");
        return named.isEmpty() ? text("plan.figure.no-source") : String.join("; ", named);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(asked.locale(), key, arguments);
    }

    private boolean isHidden(FigureQuery query, FigureScope scope, Evaluation evaluation) {
        if (!query.data().contains(Datum.PRESENCES)) {
            return false;
        }
        ShownPresences.Hidden hidden =
                sources.presences().hiddenFrom(scope.day(), asked.person(), evaluation.presences());
        Comune comune = scope.comune();
        Territory territory = scope.territory();
        return (comune != null && hidden.hides(comune.istat()))
                || (territory != null && hidden.hides(territory.id()));
    }

    private static boolean isDemo(FigureQuery query, DataBasis basis) {
        return basis.demo() && !query.data().equals(Set.of(Datum.RESIDENTS));
    }

    /// From the earliest to the latest day of the data the query speaks from.
    private static DaySpan days(FigureQuery query, FigureScope scope, DataBasis basis) {
        DaySpan counted = basis.days(query.data());
        return counted == null ? DaySpan.on(scope.day()) : counted;
    }

    private record Key(LocalDate day, RuleSetId rules, boolean whole) {}
}
