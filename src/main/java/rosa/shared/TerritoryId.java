package rosa.shared;

import java.io.Serializable;

/// Names one territory of a partition, as `kind:code`, for example `zona-sociale:3` or
/// `provincia:054`.
public record TerritoryId(String value) implements Serializable, Comparable<TerritoryId> {
    public TerritoryId {
        Ids.check(value, "TerritoryId");
        if (value.indexOf(':') < 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is no TerritoryId: kind:code is expected.".formatted(value));
        }
    }

    /// The partition's kind, for example `zona-sociale`.
    public String kind() {
        return value.substring(0, value.indexOf(':'));
    }

    /// The code within the kind.
    public String code() {
        return value.substring(value.indexOf(':') + 1);
    }

    @Override
    public int compareTo(TerritoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
