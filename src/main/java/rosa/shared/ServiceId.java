package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a service on the territory (CPIA, health, employment centre, school, stop).
public record ServiceId(String value) implements Serializable, Comparable<ServiceId> {
    public ServiceId {
        Ids.check(value, "ServiceId");
    }

    /// A new id that no other has.
    public static ServiceId random() {
        return new ServiceId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
