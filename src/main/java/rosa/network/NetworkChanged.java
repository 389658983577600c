package rosa.network;

import java.util.Set;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;

/// Something in the network has changed. Published within the transaction: a listener that acts
/// outside the graph listens with `@TransactionalEventListener`.
public sealed interface NetworkChanged {
    /// Facilities were registered, amended, closed, reopened, or their contracts changed.
    record FacilityChanged(Set<FacilityId> facilities) implements NetworkChanged {
        public FacilityChanged {
            facilities = Set.copyOf(facilities);
        }
    }

    /// Dated counts of these facilities were recorded, corrected or removed.
    record PlacesRecorded(Set<FacilityId> facilities) implements NetworkChanged {
        public PlacesRecorded {
            facilities = Set.copyOf(facilities);
        }
    }

    /// Organisations, their people or ties changed.
    record OrganisationChanged(Set<OrganisationId> organisations) implements NetworkChanged {
        public OrganisationChanged {
            organisations = Set.copyOf(organisations);
        }
    }

    /// All demonstrative data were loaded or removed.
    record DemoDataChanged(boolean present) implements NetworkChanged {}
}
