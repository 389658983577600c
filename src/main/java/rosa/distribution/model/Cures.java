package rosa.distribution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Allowance.Fixed;
import rosa.distribution.model.Allowance.PerThousand;

/// Searches the smallest single changes of a rule set that make room for some number of people.
///
/// Room never shrinks when a rate, a fixed number or a cap grows, so the smallest sufficient value
/// is found by bisection on a grid of hundredths of a place per 1,000 residents.
final class Cures {
    /// No rule asks more than one place for every ten residents.
    private static final int HIGHEST_RATE = 100 * 100;

    private static final int HIGHEST_FIXED = 10_000;

    private final RuleSetData rules;
    private final Snapshot snapshot;

    Cures(RuleSetData rules, Snapshot snapshot) {
        this.rules = rules;
        this.snapshot = snapshot;
    }

    List<Cure> makingRoomFor(int people) {
        var found = new ArrayList<Cure>();
        bands(people, found);
        caps(found);
        exclusions(found);
        int room = room(rules);
        found.removeIf(cure -> cure.capacity() <= room);
        found.sort(
                Comparator.comparing((Cure cure) -> !cure.isEnoughFor(people))
                        .thenComparingInt(cure -> Math.abs(cure.capacity() - people)));
        return found;
    }

    private void bands(int people, List<Cure> found) {
        int rates = 0;
        for (int order = 0; order < rules.bands().size(); order++) {
            int position = order;
            var band = rules.bands().get(order);
            switch (band.allowance()) {
                case PerThousand(BigDecimal from) -> {
                    rates++;
                    IntFunction<RuleSetData> with =
                            hundredths -> rules.withBand(position, band.asking(rate(hundredths)));
                    var enough = smallest(hundredths(from), HIGHEST_RATE, people, with);
                    if (enough != null) {
                        var to = rate(enough).rate();
                        found.add(new Cure.RaiseRate(order, from, to, room(with.apply(enough))));
                    }
                }
                case Fixed(int from) -> {
                    IntFunction<RuleSetData> with =
                            places ->
                                    rules.withBand(
                                            position,
                                            new Band(band.upTo(), new Fixed(places), null));
                    var enough = smallest(from, HIGHEST_FIXED, people, with);
                    if (enough != null) {
                        found.add(
                                new Cure.RaiseFixed(order, from, enough, room(with.apply(enough))));
                    }
                }
            }
        }
        if (rates > 1) {
            var enough = smallest(0, HIGHEST_RATE, people, this::allRaised);
            if (enough != null) {
                found.add(new Cure.RaiseAllRates(rate(enough).rate(), room(allRaised(enough))));
            }
        }
    }

    private RuleSetData allRaised(int hundredths) {
        return rules.withBands(
                rules.bands().stream()
                        .map(band ->
                                band.allowance() instanceof PerThousand(BigDecimal from)
                                        ? band.asking(
                                                new PerThousand(from.add(rate(hundredths).rate())))
                                        : band)
                        .toList());
    }

    /// The smallest value above `from` that makes room, or null if even `highest` does not.
    private @Nullable Integer smallest(
            int from, int highest, int people, IntFunction<RuleSetData> with) {
        if (highest <= from || room(with.apply(highest)) < people) {
            return null;
        }
        int tooLow = from;
        int enough = highest;
        while (enough - tooLow > 1) {
            int middle = (tooLow + enough) >>> 1;
            if (room(with.apply(middle)) >= people) {
                enough = middle;
            } else {
                tooLow = middle;
            }
        }
        return enough;
    }

    private static PerThousand rate(int hundredths) {
        return new PerThousand(BigDecimal.valueOf(hundredths, 2));
    }

    private static int hundredths(BigDecimal rate) {
        return rate.movePointRight(2).intValue();
    }

    private void caps(List<Cure> found) {
        for (int order = 0; order < rules.bands().size(); order++) {
            var band = rules.bands().get(order);
            var cap = band.cap();
            if (cap != null) {
                found.add(
                        new Cure.LiftCap(order, cap, room(rules.withBand(order, band.uncapped()))));
            }
        }
    }

    private void exclusions(List<Cure> found) {
        var exclusions = rules.exclusions();
        int below = exclusions.below();
        if (below > 0) {
            var without = new Exclusions(0, exclusions.territories());
            found.add(new Cure.LiftThreshold(below, room(rules.withExclusions(without))));
        }
        for (var territory : exclusions.territories()) {
            var without = rules.withExclusions(Limits.without(exclusions, territory));
            found.add(new Cure.LiftTerritory(territory, room(without)));
        }
        if (exclusions.territories().size() + (below > 0 ? 1 : 0) > 1) {
            found.add(new Cure.LiftAllExclusions(room(rules.withExclusions(Exclusions.none()))));
        }
    }

    private int room(RuleSetData changed) {
        return Quotas.under(changed).over(snapshot).total().room();
    }
}
