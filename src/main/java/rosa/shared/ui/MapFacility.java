package rosa.shared.ui;

import org.jspecify.annotations.Nullable;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// A facility on the map. Whoever may not see its address gets the coordinates of its comune:
/// facilities on one point are drawn around it, not over each other.
///
/// @param places null when not declared; drawn small and hollow
public record MapFacility(
        FacilityId id,
        String name,
        String kind,
        double lon,
        double lat,
        @Nullable IstatCode comune,
        @Nullable Integer places) {
    public MapFacility {
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException(
                    "%s, %s are no WGS84 coordinates (longitude, latitude).".formatted(lon, lat));
        }
    }
}
