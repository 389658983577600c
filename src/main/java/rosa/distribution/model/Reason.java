package rosa.distribution.model;

import java.io.Serializable;
import java.math.BigDecimal;
import rosa.shared.TerritoryId;

/// Why a comune's quota is what it is; several apply one after the other.
public sealed interface Reason extends Serializable {
    /// The comune has fewer residents than the rule set's threshold, so nothing is asked.
    record TooSmall(int residents, int below) implements Reason {}

    /// The comune belongs to a territory that is left out, so nothing is asked.
    record InExcludedTerritory(TerritoryId territory) implements Reason {}

    /// The band that holds for its population.
    ///
    /// @param order the band's position, from 0
    /// @param exact what the band asks, before any cap
    record InBand(int order, Band band, BigDecimal exact) implements Reason {}

    /// The band's cap is below what its rate would ask.
    record Capped(int cap, BigDecimal exact) implements Reason {}

    /// The share was no whole number.
    record Rounded(BigDecimal exact, int places, Rounding rounding) implements Reason {}

    /// SAI places reduce what is still due (the safeguard clause).
    ///
    /// @param sai the comune's SAI places
    /// @param quota what the rule asks
    /// @param due what is left of it
    record CoveredBySai(int sai, int quota, int due) implements Reason {}

    /// SAI places count towards the quota (the safeguard clause).
    record SaiCounts(int sai) implements Reason {}
}
