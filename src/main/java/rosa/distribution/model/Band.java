package rosa.distribution.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One step of a rule set: comuni with at most `upTo` residents (and more than the band before) owe
/// the `allowance`, at most `cap` places.
///
/// @param upTo the largest population the band holds for, inclusive; absent on the last band
/// @param allowance what is asked
/// @param cap the most places asked of one comune; absent if there is no limit
public record Band(@Nullable Integer upTo, Allowance allowance, @Nullable Integer cap)
        implements Serializable {
    public Band {
        if (upTo != null && upTo < 1) {
            throw new IllegalArgumentException(
                    "A band up to %d residents holds for no comune.".formatted(upTo));
        }
        if (cap != null && cap < 0) {
            throw new IllegalArgumentException(
                    "The cap of a band (%d places) must not be negative.".formatted(cap));
        }
        if (cap != null && allowance instanceof Allowance.Fixed(int places) && cap < places) {
            throw new IllegalArgumentException(
                    "The cap (%d) is below the band's fixed number of places (%d). Maybe the fixed number should be the lower one?"
                            .formatted(cap, places));
        }
    }

    /// The band without its cap.
    public Band uncapped() {
        return new Band(upTo, allowance, null);
    }

    /// The band with another allowance.
    public Band asking(Allowance other) {
        return new Band(upTo, other, cap);
    }

    boolean holdsFor(int residents) {
        return upTo == null || residents <= upTo;
    }
}
