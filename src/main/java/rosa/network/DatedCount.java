package rosa.network;

import rosa.shared.FacilityId;

/// A count and the facility it was taken in.
public record DatedCount(FacilityId facility, PlacesCount count) {}
