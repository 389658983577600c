package rosa.network;

import java.io.Serializable;

/// A point on the earth, WGS84 degrees.
public record Position(double latitude, double longitude) implements Serializable {
    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "%s, %s is no point on the earth.".formatted(latitude, longitude));
        }
    }
}
