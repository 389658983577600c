package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a SAI project, which has sites and an ente titolare.
public record SaiProjectId(String value) implements Serializable, Comparable<SaiProjectId> {
    public SaiProjectId {
        Ids.check(value, "SaiProjectId");
    }

    /// A new id that no other has.
    public static SaiProjectId random() {
        return new SaiProjectId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(SaiProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
