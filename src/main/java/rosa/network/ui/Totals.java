package rosa.network.ui;

import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityState;
import rosa.shared.DaySpan;

/// Sums over facilities; what is not known counts nothing.
///
/// @param knowsPlaces whether the active places of any are known
/// @param knowsPresences whether the presences of any are known
/// @param saturation over those facilities of which places and presences are known
/// @param counted the days anything was counted; absent if nothing was
/// @param daysApart in how many places and presences were counted on different days
/// @param demo whether any of them is demonstrative
record Totals(
        int facilities,
        int comuni,
        int active,
        int occupied,
        boolean knowsPlaces,
        boolean knowsPresences,
        OptionalDouble saturation,
        @Nullable DaySpan counted,
        int daysApart,
        boolean demo) {
    static final Totals NOTHING =
            new Totals(0, 0, 0, 0, false, false, OptionalDouble.empty(), null, 0, false);

    static Totals of(Collection<FacilityState> states) {
        if (states.isEmpty()) {
            return NOTHING;
        }
        var known =
                states.stream().filter(it -> it.places() != null && it.occupied() != null).toList();
        int places = sum(known, FacilityState::places);
        return new Totals(
                states.size(),
                (int) states.stream().map(it -> it.facility().data().comune()).distinct().count(),
                sum(states, FacilityState::active),
                sum(states, FacilityState::occupied),
                states.stream().anyMatch(it -> it.active() != null),
                states.stream().anyMatch(it -> it.occupied() != null),
                places == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) sum(known, FacilityState::occupied) / places),
                DaySpan.around(states.stream().map(FacilityState::countedOn)),
                (int) states.stream().filter(FacilityState::isOfTwoDays).count(),
                states.stream().anyMatch(it -> it.facility().demo()));
    }

    private static int sum(
            Collection<FacilityState> states, Function<FacilityState, @Nullable Integer> figure) {
        return states.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
