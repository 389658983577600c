package rosa.network.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import rosa.network.model.PresenceHistory.Series;
import rosa.shared.IstatCode;
import rosa.shared.SmallCounts;
import rosa.shared.SmallCounts.Hidden;
import rosa.shared.TerritoryId;
import rosa.territory.Lineage;

/// Which presences are hidden whatever the day.
///
/// Comuni merge, and a count that holds across the day of a merger is told twice, in other sums:
/// the new comune less one of its parts is the other. So nothing is chosen on the comuni of a day
/// but on *grounds*: comuni in which what was registered stands in the same comune as each other's
/// on every day. Every comune and every territory of any day is a sum of grounds, and [SmallCounts]
/// is asked once about the sums of all days together.
///
/// O(grounds · days of changes that concern any of them) besides [SmallCounts].
public final class HiddenOnAllDays {
    /// One of them is only itself: it stands in many sets.
    private static final class Ground {
        /// For each time between two changes the comune in which it is.
        private final List<IstatCode> comuni;

        private final List<Series> there = new ArrayList<>();

        private Ground(List<IstatCode> comuni) {
            this.comuni = comuni;
        }
    }

    /// What the grounds add up to in the time between two changes.
    private record Sums(
            Map<IstatCode, Set<Ground>> comuni, Map<TerritoryId, Set<Ground>> territories) {}

    private final List<LocalDate> since = new ArrayList<>();
    private final List<Ground> grounds;
    private final List<Sums> sums = new ArrayList<>();
    private final Set<Ground> open = new HashSet<>();
    private final Hidden<Ground, Set<Ground>> hidden;

    /// @param facilities all that a person sees
    /// @param territoriesOf the territories that a comune is part of
    /// @param isOpen whether the person may see the presences of what was registered in a comune
    ///   however few they are
    public HiddenOnAllDays(
            Collection<Series> facilities,
            Lineage lineage,
            Function<IstatCode, Collection<TerritoryId>> territoriesOf,
            Predicate<IstatCode> isOpen,
            int threshold) {
        Map<IstatCode, List<Series>> byComune = new TreeMap<>();
        facilities.forEach(
                one -> byComune.computeIfAbsent(one.comune(), _ -> new ArrayList<>()).add(one));
        since.add(LocalDate.MIN);
        since.addAll(lineage.movesOf(byComune.keySet()));
        Map<List<IstatCode>, Ground> found = new LinkedHashMap<>();
        byComune.forEach((comune, there) -> {
            Ground ground =
                    found.computeIfAbsent(
                            since.stream().map(day -> lineage.on(day, comune)).toList(),
                            Ground::new);
            ground.there.addAll(there);
            if (isOpen.test(comune)) {
                open.add(ground);
            }
        });
        grounds = List.copyOf(found.values());
        for (int time = 0; time < since.size(); time++) {
            sums.add(sumsOf(time, territoriesOf));
        }
        hidden = hide(threshold);
    }

    private Sums sumsOf(int time, Function<IstatCode, Collection<TerritoryId>> territoriesOf) {
        Map<IstatCode, Set<Ground>> comuni = new TreeMap<>();
        Map<TerritoryId, Set<Ground>> territories = new TreeMap<>();
        for (Ground ground : grounds) {
            IstatCode comune = ground.comuni.get(time);
            comuni.computeIfAbsent(comune, _ -> new LinkedHashSet<>()).add(ground);
            for (TerritoryId territory : territoriesOf.apply(comune)) {
                territories.computeIfAbsent(territory, _ -> new LinkedHashSet<>()).add(ground);
            }
        }
        return new Sums(comuni, territories);
    }

    private Hidden<Ground, Set<Ground>> hide(int threshold) {
        Map<Ground, Integer> least = new LinkedHashMap<>();
        Set<Ground> alone = new HashSet<>();
        grounds.forEach(ground -> {
            var ever = PresenceHistory.of(ground.there);
            least.put(ground, ever.least());
            if (ever.alone()) {
                alone.add(ground);
            }
        });
        Map<Set<Ground>, Set<Ground>> totals = new LinkedHashMap<>();
        Set<Set<Ground>> withheld = new HashSet<>();
        Set<Set<Ground>> judged = new HashSet<>();
        for (Sums ofTime : sums) {
            for (Set<Ground> comune : ofTime.comuni().values()) {
                if (comune.size() > 1 && judged.add(comune)) {
                    totals.put(comune, comune);
                    if (!open.containsAll(comune) && isTooLittle(comune, threshold)) {
                        withheld.add(comune);
                    }
                }
            }
            ofTime.territories().values().forEach(territory -> totals.put(territory, territory));
        }
        return SmallCounts.hide(least, totals, open, new Hidden<>(alone, withheld), threshold);
    }

    private boolean isTooLittle(Set<Ground> comune, int threshold) {
        var ever =
                PresenceHistory.of(
                        comune.stream().flatMap(ground -> ground.there.stream()).toList());
        return ever.alone() || ever.least() > 0 && ever.least() < threshold;
    }

    /// The comuni and territories of a day whose presences are hidden. A comune where nothing is
    /// open on the day is none of them: that nobody is there is known, and protects no other.
    public Hidden<IstatCode, TerritoryId> on(LocalDate day) {
        Set<IstatCode> comuni = new HashSet<>();
        sumsOn(day)
                .comuni()
                .forEach((comune, its) -> {
                    boolean isHidden =
                            its.size() > 1
                                    ? hidden.totals().contains(its)
                                    : hidden.cells().containsAll(its);
                    if (isHidden && its.stream().anyMatch(ground -> isInUse(ground, day))) {
                        comuni.add(comune);
                    }
                });
        Set<TerritoryId> territories = new HashSet<>();
        sumsOn(day)
                .territories()
                .forEach((territory, its) -> {
                    if (hidden.totals().contains(its)) {
                        territories.add(territory);
                    }
                });
        return new Hidden<>(comuni, territories);
    }

    private static boolean isInUse(Ground ground, LocalDate day) {
        return ground.there.stream().anyMatch(one -> one.isOpen(day));
    }

    /// The comuni of a day whose presences the person may see however few they are.
    public Set<IstatCode> openOn(LocalDate day) {
        Set<IstatCode> found = new HashSet<>();
        sumsOn(day)
                .comuni()
                .forEach((comune, its) -> {
                    if (open.containsAll(its)) {
                        found.add(comune);
                    }
                });
        return found;
    }

    private Sums sumsOn(LocalDate day) {
        int time = 0;
        while (time + 1 < since.size() && !since.get(time + 1).isAfter(day)) {
            time++;
        }
        return sums.get(time);
    }
}
