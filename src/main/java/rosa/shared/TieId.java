package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a tie between two nodes of the network.
public record TieId(String value) implements Serializable, Comparable<TieId> {
    public TieId {
        Ids.check(value, "TieId");
    }

    /// A new id that no other has.
    public static TieId random() {
        return new TieId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(TieId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
