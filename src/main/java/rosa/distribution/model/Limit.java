package rosa.distribution.model;

import java.io.Serializable;
import rosa.shared.TerritoryId;

/// A part of a rule set that holds the total of places down.
public sealed interface Limit extends Serializable {
    /// What a band makes room for.
    ///
    /// @param order the band's position, from 0
    /// @param comuni how many comuni fall in it and are not excluded
    /// @param residents how many people reside there
    /// @param places the sum of their quotas
    record OfBand(int order, Band band, int comuni, int residents, int places) implements Limit {}

    /// A band's cap binds.
    ///
    /// @param comuni how many comuni it binds in
    /// @param withheld how many places more there would be without it
    record OfCap(int order, int cap, int comuni, int withheld) implements Limit {}

    /// Small comuni are left out.
    record OfThreshold(int below, int comuni, int withheld) implements Limit {}

    /// The comuni of a territory are left out.
    record OfTerritory(TerritoryId territory, int comuni, int withheld) implements Limit {}
}
