package rosa.document.transform;

/// To which neighbour a position holds when something is inserted just there.
public enum Side {
    BEFORE,
    AFTER
}
