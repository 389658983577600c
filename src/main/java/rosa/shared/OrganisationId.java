package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names an organisation: prefettura, comune as an institution, ente gestore, agency.
public record OrganisationId(String value) implements Serializable, Comparable<OrganisationId> {
    public OrganisationId {
        Ids.check(value, "OrganisationId");
    }

    /// A new id that no other has.
    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
