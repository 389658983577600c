package rosa.imports.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Facility;
import rosa.network.FacilityDataBuilder;
import rosa.network.PlacesCount;

/// A facility as it shall be.
///
/// @param before as it is stored; null if it is new
/// @param differs whether its own data change, apart from counts and contract
/// @param manager the key of its ente gestore in [KnownOrganisations]; null if nothing is said
/// @param counts those to record
record FacilityDraft(
        @Nullable Facility before,
        boolean differs,
        FacilityDataBuilder after,
        @Nullable String manager,
        List<PlacesCount> counts,
        @Nullable ContractDraft contract) {

    /// Its contract as it shall be.
    ///
    /// @param before as it is stored; null if it is new
    record ContractDraft(@Nullable Contract before, ContractData after) {}
}
