package rosa.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Reason;
import rosa.distribution.model.Totals;
import rosa.identity.CurrentPerson;
import rosa.network.ShownPresences;
import rosa.network.ShownPresences.Hidden;
import rosa.shared.TerritoryId;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Tells an evaluation without what the token's owner may not see.
@Component
class EvaluationReading {
    private final ShownPresences presences;
    private final CurrentPerson person;
    private final Territories territories;

    EvaluationReading(ShownPresences presences, CurrentPerson person, Territories territories) {
        this.presences = presences;
        this.person = person;
        this.territories = territories;
    }

    EvaluationResponse response(
            Evaluation evaluation, @Nullable String ruleSet, @Nullable TerritoryKind partition) {
        var hidden = presences.hiddenFrom(evaluation.day(), person.get(), evaluation.presences());
        List<EvaluationResponse.TerritoryTotals> parts = new ArrayList<>();
        if (partition != null) {
            evaluation
                    .quotas()
                    .by(partition.key())
                    .forEach((territory, totals) ->
                            parts.add(
                                    new EvaluationResponse.TerritoryTotals(
                                            territory.value(),
                                            name(territory),
                                            totals(totals, hidden.hides(territory)))));
        }
        return new EvaluationResponse(
                evaluation.day(),
                ruleSet,
                evaluation.rules().name(),
                totals(evaluation.quotas().total(), isAllHidden(hidden)),
                parts,
                evaluation.quotas().comuni().stream()
                        .map(balance -> comune(balance, hidden.hides(balance.comune().istat())))
                        .toList(),
                feasibility(evaluation.feasibility(), hidden),
                List.copyOf(evaluation.basis().sources()),
                evaluation.basis().demo());
    }

    private boolean isAllHidden(Hidden hidden) {
        return territories.territories(TerritoryKind.REGIONE).stream()
                .map(Territory::id)
                .anyMatch(hidden::hides);
    }

    private String name(TerritoryId id) {
        return territories.findTerritory(id).map(Territory::name).orElse(id.value());
    }

    private static EvaluationResponse.Totals totals(Totals total, boolean hide) {
        return new EvaluationResponse.Totals(
                total.comuni(),
                total.hosting(),
                total.residents(),
                total.quota(),
                total.due(),
                total.places(),
                total.cas(),
                total.sai(),
                total.government(),
                total.counted(),
                total.gap(),
                total.coverage() instanceof Measure.Known(double coverage) ? coverage : null,
                Count.of(total.presences(), hide));
    }

    private static EvaluationResponse.Comune comune(ComuneBalance balance, boolean hide) {
        var quota = balance.quota();
        return new EvaluationResponse.Comune(
                balance.comune().istat().value(),
                balance.comune().name(),
                balance.comune().residents(),
                quota.exact(),
                quota.places(),
                quota.due(),
                balance.places(),
                balance.cas(),
                balance.sai(),
                balance.government(),
                balance.counted(),
                balance.gap(),
                Count.of(balance.presences(), hide),
                quota.isExcluded(),
                quota.reasons().stream().map(EvaluationReading::reason).toList());
    }

    private static EvaluationResponse.Reason reason(Reason reason) {
        return switch (reason) {
            case Reason.TooSmall(_, int below) ->
                    new EvaluationResponse.Reason("too-small", null, null, below, null);
            case Reason.InExcludedTerritory(TerritoryId territory) ->
                    new EvaluationResponse.Reason(
                            "in-excluded-territory", null, null, null, territory.value());
            case Reason.InBand(int order, _, var exact) ->
                    new EvaluationResponse.Reason("in-band", order, exact, null, null);
            case Reason.Capped(int cap, var exact) ->
                    new EvaluationResponse.Reason("capped", null, exact, cap, null);
            case Reason.Rounded(var exact, int places, _) ->
                    new EvaluationResponse.Reason("rounded", null, exact, places, null);
            case Reason.CoveredBySai(int sai, _, _) ->
                    new EvaluationResponse.Reason("covered-by-sai", null, null, sai, null);
            case Reason.SaiCounts(int sai) ->
                    new EvaluationResponse.Reason("sai-counts", null, null, sai, null);
        };
    }

    /// People by circuit would let a reader subtract; whoever gets suppressed counts gets none
    /// here.
    private static EvaluationResponse.Feasibility feasibility(
            Feasibility feasibility, Hidden hidden) {
        boolean hide = hidden.facilities();
        var shortfalls =
                feasibility.shortfalls().stream()
                        .map(one ->
                                new EvaluationResponse.Shortfall(
                                        one.territory().value(),
                                        one.capacity(),
                                        Count.of(one.people(), hide)))
                        .toList();
        return switch (feasibility) {
            case Feasibility.Feasible feasible ->
                    new EvaluationResponse.Feasibility(
                            true,
                            Count.of(feasible.people(), hide),
                            feasible.capacity(),
                            new Count(0, false),
                            feasible.fewestComuni(),
                            shortfalls);
            case Feasibility.Infeasible infeasible ->
                    new EvaluationResponse.Feasibility(
                            false,
                            Count.of(infeasible.people(), hide),
                            infeasible.capacity(),
                            Count.of(infeasible.missing(), hide),
                            null,
                            shortfalls);
        };
    }
}
