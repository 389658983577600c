package rosa.document.transform;

/// Where a position lies after changes, and what became of its neighbourhood.
///
/// @param deletions bits of `BEFORE`, `AFTER`, `ACROSS`, `SIDE`
/// @param recovery where in a deleted range it lay, for the mirror of the map to find it again;
///   negative if it lay in none
public record MapResult(int position, int deletions, long recovery) {
    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;
    static final long NOWHERE = -1;

    /// Whether what the position held to was deleted.
    public boolean isDeleted() {
        return (deletions & SIDE) != 0;
    }

    public boolean isDeletedBefore() {
        return (deletions & (BEFORE | ACROSS)) != 0;
    }

    public boolean isDeletedAfter() {
        return (deletions & (AFTER | ACROSS)) != 0;
    }

    /// Whether both of its neighbours were.
    public boolean isDeletedAcross() {
        return (deletions & ACROSS) != 0;
    }
}
