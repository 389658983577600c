package rosa.network.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// How few people there ever were in some facilities together. What is hidden is chosen on this
/// rather than on the day's counts, so that it is the same on all days: if it changed from one day
/// to the next, the difference of two totals would tell what neither does.
///
/// O(days · facilities).
///
/// @param least the fewest people on any day on which there were some; 0 if there never were
/// @param alone whether on some day all were in one facility: their count is the facility's
public record PresenceHistory(int least, boolean alone) {

    /// The presences counted in a facility.
    ///
    /// @param comune the comune it was registered in
    /// @param counts by day; each holds until the next
    public record Series(
            IstatCode comune,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            NavigableMap<LocalDate, Integer> counts) {
        public Series {
            counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
        }

        boolean isOpen(LocalDate day) {
            return (openedOn == null || !openedOn.isAfter(day))
                    && (closedOn == null || closedOn.isAfter(day));
        }

        /// How many people were there on the day; none if it was not open or not counted yet.
        int on(LocalDate day) {
            var last = counts.floorEntry(day);
            return isOpen(day) && last != null ? last.getValue() : 0;
        }
    }

    /// Over all days that made a difference.
    static PresenceHistory of(List<Series> facilities) {
        int least = 0;
        boolean alone = false;
        for (LocalDate day : days(facilities)) {
            int[] counts =
                    facilities.stream()
                            .mapToInt(one -> one.on(day))
                            .filter(count -> count > 0)
                            .toArray();
            alone |= counts.length == 1;
            int sum = Arrays.stream(counts).sum();
            if (sum > 0 && (least == 0 || sum < least)) {
                least = sum;
            }
        }
        return new PresenceHistory(least, alone);
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
