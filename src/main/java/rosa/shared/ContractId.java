package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a contract between an administration and an ente gestore.
public record ContractId(String value) implements Serializable, Comparable<ContractId> {
    public ContractId {
        Ids.check(value, "ContractId");
    }

    /// A new id that no other has.
    public static ContractId random() {
        return new ContractId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
