package rosa.document.transform;

/// What tells where a position lies after changes.
public sealed interface Mappable permits StepMap, Mapping {
    default int map(int position, Side side) {
        return result(position, side).position();
    }

    /// The new position, and what was deleted around the old one.
    MapResult result(int position, Side side);
}
