package rosa.distribution.model;

import java.io.Serializable;
import java.math.BigDecimal;
import rosa.shared.TerritoryId;

/// One change of a rule set and the room it makes.
public sealed interface Cure extends Serializable {
    /// The capacity after the change.
    int capacity();

    /// The smallest rate of one band, to a hundredth of a place per 1,000, that makes enough room.
    record RaiseRate(int order, BigDecimal from, BigDecimal to, int capacity) implements Cure {}

    /// The smallest amount, to a hundredth, that raises every band's rate enough together.
    record RaiseAllRates(BigDecimal by, int capacity) implements Cure {}

    /// The smallest fixed number of one band that makes enough room.
    record RaiseFixed(int order, int from, int to, int capacity) implements Cure {}

    /// Dropping a band's cap.
    record LiftCap(int order, int cap, int capacity) implements Cure {}

    /// Asking small comuni too.
    record LiftThreshold(int below, int capacity) implements Cure {}

    /// Asking the comuni of a territory too.
    record LiftTerritory(TerritoryId territory, int capacity) implements Cure {}

    /// Asking every comune.
    record LiftAllExclusions(int capacity) implements Cure {}

    /// Whether the change alone makes room for `people`.
    default boolean isEnoughFor(int people) {
        return capacity() >= people;
    }
}
