package rosa.network.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// How few people there ever were in each comune. What is hidden is chosen on this rather than on
/// the day's counts, so that it is the same on all days: if it changed from one day to the next,
/// the difference of two totals would tell what neither does.
///
/// O(days · facilities) within each comune.
public final class PresenceHistory {
    private PresenceHistory() {}

    /// The presences counted in a facility.
    ///
    /// @param counts by day; each holds until the next
    public record Series(
            IstatCode comune,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            NavigableMap<LocalDate, Integer> counts) {
        public Series {
            counts = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
        }

        /// The same in another comune.
        public Series in(IstatCode other) {
            return new Series(other, openedOn, closedOn, counts);
        }

        /// How many people were there on the day; none if it was not open or not counted yet.
        int on(LocalDate day) {
            var last = counts.floorEntry(day);
            boolean open =
                    (openedOn == null || !openedOn.isAfter(day))
                            && (closedOn == null || closedOn.isAfter(day));
            return open && last != null ? last.getValue() : 0;
        }
    }

    /// @param least the fewest people in each comune on any day on which there were some
    /// @param alone comuni where on some day all were in one facility: the comune's count is the
    ///   facility's
    public record Ever(Map<IstatCode, Integer> least, Set<IstatCode> alone) {
        public Ever {
            least = Map.copyOf(least);
            alone = Set.copyOf(alone);
        }
    }

    /// Over all days that made a difference.
    public static Ever of(Collection<Series> facilities) {
        Map<IstatCode, Integer> least = new HashMap<>();
        Set<IstatCode> alone = new HashSet<>();
        facilities.stream()
                .collect(Collectors.groupingBy(Series::comune))
                .forEach((comune, there) -> {
                    for (LocalDate day : days(there)) {
                        int[] counts =
                                there.stream()
                                        .mapToInt(one -> one.on(day))
                                        .filter(count -> count > 0)
                                        .toArray();
                        if (counts.length == 1) {
                            alone.add(comune);
                        }
                        if (counts.length > 0) {
                            int sum = java.util.Arrays.stream(counts).sum();
                            least.merge(comune, sum, Math::min);
                        }
                    }
                });
        return new Ever(least, alone);
    }

    private static Set<LocalDate> days(List<Series> facilities) {
        Set<LocalDate> days = new TreeSet<>();
        for (Series one : facilities) {
            days.addAll(one.counts().keySet());
            if (one.openedOn() != null) {
                days.add(one.openedOn());
            }
            if (one.closedOn() != null) {
                days.add(one.closedOn());
            }
        }
        return days;
    }
}
