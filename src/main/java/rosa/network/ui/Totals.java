package rosa.network.ui;

import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityState;

/// Sums over facilities; what is not known counts nothing.
///
/// @param saturation over those facilities of which places and presences are known
/// @param demo whether any of them is demonstrative
record Totals(
        int facilities,
        int comuni,
        int financed,
        int active,
        int occupied,
        OptionalDouble saturation,
        boolean demo) {
    static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, OptionalDouble.empty(), false);

    static Totals of(Collection<FacilityState> states) {
        if (states.isEmpty()) {
            return NOTHING;
        }
        var known =
                states.stream().filter(it -> it.active() != null && it.occupied() != null).toList();
        int places = sum(known, FacilityState::active);
        return new Totals(
                states.size(),
                (int) states.stream().map(it -> it.facility().data().comune()).distinct().count(),
                sum(states, FacilityState::financed),
                sum(states, FacilityState::active),
                sum(states, FacilityState::occupied),
                places == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) sum(known, FacilityState::occupied) / places),
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
