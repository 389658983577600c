package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a reception facility (CAS, CPA, hotspot, SAI site).
public record FacilityId(String value) implements Serializable, Comparable<FacilityId> {
    public FacilityId {
        Ids.check(value, "FacilityId");
    }

    /// A new id that no other has.
    public static FacilityId random() {
        return new FacilityId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(FacilityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
