package rosa.distribution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rosa.shared.TerritoryId;

/// Finds what holds the room of an evaluated rule set down.
final class Limits {
    private final QuotaEvaluation evaluation;
    private final Snapshot snapshot;
    private final int room;
    private final List<Limit> found = new ArrayList<>();

    private Limits(QuotaEvaluation evaluation, Snapshot snapshot) {
        this.evaluation = evaluation;
        this.snapshot = snapshot;
        this.room = evaluation.total().room();
    }

    static List<Limit> of(QuotaEvaluation evaluation, Snapshot snapshot) {
        var limits = new Limits(evaluation, snapshot);
        limits.exclusions();
        limits.bands();
        return limits.found;
    }

    private void exclusions() {
        var rules = evaluation.rules();
        var exclusions = rules.exclusions();
        int small = count(reason -> reason instanceof Reason.TooSmall);
        if (small > 0) {
            var without = new Exclusions(0, exclusions.territories());
            found.add(
                    new Limit.OfThreshold(
                            exclusions.below(), small, withheld(rules.withExclusions(without))));
        }
        for (var territory : exclusions.territories()) {
            var left = new Reason.InExcludedTerritory(territory);
            int members = count(left::equals);
            if (members > 0) {
                var without = rules.withExclusions(without(exclusions, territory));
                found.add(new Limit.OfTerritory(territory, members, withheld(without)));
            }
        }
    }

    static Exclusions without(Exclusions exclusions, TerritoryId territory) {
        return new Exclusions(
                exclusions.below(),
                exclusions.territories().stream()
                        .filter(other -> !other.equals(territory))
                        .toList());
    }

    private void bands() {
        var rules = evaluation.rules();
        for (int order = 0; order < rules.bands().size(); order++) {
            int position = order;
            var band = rules.bands().get(order);
            var members =
                    evaluation.comuni().stream()
                            .filter(b -> has(b, r -> isInBand(r, position)))
                            .toList();
            if (members.isEmpty()) {
                continue;
            }
            var sums = Totals.of(members);
            found.add(new Limit.OfBand(order, band, sums.comuni(), sums.residents(), sums.quota()));
            var cap = band.cap();
            long capped =
                    members.stream().filter(b -> has(b, r -> r instanceof Reason.Capped)).count();
            if (cap != null && capped > 0) {
                var without = rules.withBand(order, band.uncapped());
                found.add(new Limit.OfCap(order, cap, (int) capped, withheld(without)));
            }
        }
    }

    private static boolean isInBand(Reason reason, int position) {
        return reason instanceof Reason.InBand(int order, _, _) && order == position;
    }

    private int withheld(RuleSetData without) {
        return Quotas.under(without).over(snapshot).total().room() - room;
    }

    private int count(Predicate<Reason> reason) {
        return (int) evaluation.comuni().stream().filter(balance -> has(balance, reason)).count();
    }

    private static boolean has(ComuneBalance balance, Predicate<Reason> reason) {
        return balance.quota().reasons().stream().anyMatch(reason);
    }
}
