package rosa.network;

import rosa.shared.FacilityId;

/// A reception facility as it is stored.
///
/// @param version counts its changes from 1; a change names the version it was based on
/// @param demo whether it is demonstrative, not real
public record Facility(FacilityId id, int version, FacilityData data, boolean demo) {}
