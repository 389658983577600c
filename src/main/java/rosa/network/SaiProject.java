package rosa.network;

import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.SaiProjectId;

/// A SAI project: its sites are facilities, its ente titolare answers for it.
///
/// @param code its number in the national list, or its id where that is not known
/// @param financedPlaces absent where not published
/// @param holder the ente titolare
/// @param demo whether it is demonstrative, not real
public record SaiProject(
        SaiProjectId id,
        String code,
        SaiCategory category,
        @Nullable Integer financedPlaces,
        @Nullable OrganisationId holder,
        String holderName,
        Provenance provenance,
        boolean demo) {
    public SaiProject {
        if (financedPlaces != null && financedPlaces < 0) {
            throw new IllegalArgumentException(
                    "The financed places of %s (%d) must not be negative."
                            .formatted(code, financedPlaces));
        }
    }
}
