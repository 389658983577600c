package rosa.network;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import rosa.shared.Provenance;

/// Places and presences of a facility on a day. Places are not people: financed, active and
/// occupied are three figures, each of which may be unknown, but not all.
///
/// More occupied than active is no mistake but a saturation above 1, which the screen points out.
public record PlacesCount(
        LocalDate date,
        @Nullable Integer financed,
        @Nullable Integer active,
        @Nullable Integer occupied,
        Provenance provenance)
        implements Serializable {
    /// More than any facility has; above it a figure is a slip of the hand.
    public static final int MOST = 5_000;

    public PlacesCount {
        check("financed places", financed);
        check("active places", active);
        check("occupied places", occupied);
        if (financed == null && active == null && occupied == null) {
            throw new IllegalArgumentException("A count of %s has no figure.".formatted(date));
        }
    }

    /// Presences over active places; empty where either is unknown or there are no places.
    public OptionalDouble saturation() {
        return saturation(active, occupied);
    }

    /// Whether more people are present than there are active places.
    public boolean isOverfull() {
        return active != null && occupied != null && occupied > active;
    }

    static OptionalDouble saturation(@Nullable Integer active, @Nullable Integer occupied) {
        return active == null || occupied == null || active == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) occupied / active);
    }

    private static void check(String what, @Nullable Integer figure) {
        if (figure != null && (figure < 0 || figure > MOST)) {
            throw new IllegalArgumentException(
                    "The number of %s (%d) must be 0 to %d.".formatted(what, figure, MOST));
        }
    }
}
