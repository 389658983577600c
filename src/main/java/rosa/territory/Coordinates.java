package rosa.territory;

import java.io.Serializable;

/// A point on the earth, WGS84 degrees.
public record Coordinates(double lat, double lon) implements Serializable {
    public Coordinates {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException(
                    "Latitude %s, longitude %s is no point on the earth.".formatted(lat, lon));
        }
    }
}
