package rosa.distribution.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;

/// What an evaluation needs to know of a facility that is open.
///
/// @param places that can be used
/// @param presences people in it; absent if not known
/// @param manager the ente gestore; absent if not known
/// @param centsPerPersonDay the price; absent if not known
public record FacilityInput(
        FacilityId id,
        IstatCode comune,
        Circuit circuit,
        int places,
        @Nullable Integer presences,
        @Nullable OrganisationId manager,
        @Nullable Integer centsPerPersonDay)
        implements Serializable {
    public FacilityInput {
        if (places < 0 || (presences != null && presences < 0)) {
            throw new IllegalArgumentException(
                    "Places (%d) and presences (%s) of %s must not be negative."
                            .formatted(places, presences, id));
        }
        if (centsPerPersonDay != null && centsPerPersonDay < 0) {
            throw new IllegalArgumentException(
                    "The price of %s (%d cents) must not be negative."
                            .formatted(id, centsPerPersonDay));
        }
    }
}
