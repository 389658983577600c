package rosa.distribution.model;

import java.io.Serializable;

/// One comune: what is asked, what is there.
///
/// @param cas places in extraordinary centres
/// @param sai places in the SAI
/// @param government places in first reception by the State
/// @param presences people counted in its facilities
/// @param counted the places that are compared with what is due, by the safeguard clause
/// @param people the presences the rule set is about: without those in the SAI where it is about
///   extraordinary places only
/// @param room for how many people the rule set has room here: the quota, or the SAI places where
///   they cover it and are more
public record ComuneBalance(
        ComuneInput comune,
        Quota quota,
        int cas,
        int sai,
        int government,
        int presences,
        int counted,
        int people,
        int room)
        implements Serializable {
    /// All places, of whatever circuit.
    public int places() {
        return cas + sai + government;
    }

    /// Places counted minus places due: negative if places are missing.
    public int gap() {
        return counted - quota.due();
    }

    /// How much of what is due is there, at most 1.
    public Measure coverage() {
        return Measure.ratio(covered(), quota.due(), Measure.Why.NO_QUOTA);
    }

    /// Places per 1,000 residents.
    public Measure perThousand() {
        return Measure.ratio(1000.0 * places(), comune.residents(), Measure.Why.NO_RESIDENTS);
    }

    int covered() {
        return Math.min(counted, quota.due());
    }
}
