package rosa.distribution.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import rosa.distribution.model.Feasibility.Feasible;
import rosa.distribution.model.Feasibility.Infeasible;
import rosa.distribution.model.Feasibility.Shortfall;

/// Compares the people to host with the room a rule set has for them.
///
/// What a limit withholds is found by evaluating the rule set without it, so every number is exact;
/// limits overlap, so they do not add up. Cost: some twenty evaluations per band.
public final class Feasibilities {
    private final Snapshot snapshot;
    private final QuotaEvaluation evaluation;

    private Feasibilities(Snapshot snapshot, QuotaEvaluation evaluation) {
        this.snapshot = snapshot;
        this.evaluation = evaluation;
    }

    /// Feasibility of `rules` on `snapshot`.
    public static Feasibilities of(RuleSetData rules, Snapshot snapshot) {
        return new Feasibilities(snapshot, Quotas.under(rules).over(snapshot));
    }

    /// For the people who are there today, in total and in each territory.
    public Feasibility ofPresences() {
        return check(evaluation.total().people(), shortfalls());
    }

    /// For some other number of people.
    public Feasibility of(int people) {
        if (people < 0) {
            throw new IllegalArgumentException(
                    "The people to host (%d) must not be negative.".formatted(people));
        }
        return check(people, List.of());
    }

    private Feasibility check(int people, List<Shortfall> shortfalls) {
        int room = evaluation.total().room();
        return room >= people
                ? new Feasible(people, room, fewestComuni(people), shortfalls)
                : new Infeasible(
                        people,
                        room,
                        Limits.of(evaluation, snapshot),
                        shortfalls,
                        new Cures(evaluation.rules(), snapshot).makingRoomFor(people));
    }

    private int fewestComuni(int people) {
        var largestFirst =
                evaluation.comuni().stream()
                        .map(ComuneBalance::room)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        int comuni = 0;
        for (int room = 0; room < people; comuni++) {
            room += largestFirst.get(comuni);
        }
        return comuni;
    }

    private List<Shortfall> shortfalls() {
        var kinds = new TreeSet<String>();
        for (var comune : snapshot.comuni()) {
            comune.territories().forEach(territory -> kinds.add(territory.kind()));
        }
        var found = new ArrayList<Shortfall>();
        for (var kind : kinds) {
            evaluation
                    .by(kind)
                    .forEach((territory, sums) -> {
                        if (sums.people() > sums.room()) {
                            found.add(new Shortfall(territory, sums.people(), sums.room()));
                        }
                    });
        }
        found.sort(
                Comparator.comparingInt(Shortfall::missing)
                        .reversed()
                        .thenComparing(Shortfall::territory));
        return found;
    }
}
