package rosa.distribution.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import rosa.shared.IstatCode;

/// What a rule set asks of one comune.
///
/// @param exact the share before rounding, after cap and exclusions
/// @param places the quota: the share in whole places
/// @param due what is left of the quota after the safeguard clause
/// @param reasons how it came about, in the order of the computation
public record Quota(IstatCode comune, BigDecimal exact, int places, int due, List<Reason> reasons)
        implements Serializable {
    public Quota {
        reasons = List.copyOf(reasons);
    }

    /// Whether the rule set leaves the comune out.
    public boolean isExcluded() {
        return reasons.stream()
                .anyMatch(reason ->
                        reason instanceof Reason.TooSmall
                                || reason instanceof Reason.InExcludedTerritory);
    }
}
