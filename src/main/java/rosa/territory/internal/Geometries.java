package rosa.territory.internal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a GeoJSON geometry.
final class Geometries {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Geometries() {}

    /// The `Polygon` or `MultiPolygon` written in `geoJson`; anything else is refused.
    static Geometry read(String geoJson) {
        try {
            JsonNode geometry = JSON.readTree(geoJson);
            JsonNode coordinates = geometry.path("coordinates");
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                        FACTORY.createMultiPolygon(
                                each(coordinates).stream()
                                        .map(Geometries::polygon)
                                        .toArray(Polygon[]::new));
                default ->
                        throw new IllegalArgumentException(
                                "\"%.40s\" is neither a Polygon nor a MultiPolygon."
                                        .formatted(geoJson));
            };
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "\"%.40s\" is no GeoJSON.".formatted(geoJson), unreadable);
        }
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = each(rings).stream().map(Geometries::ring).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A polygon needs a ring.");
        }
        return FACTORY.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        return FACTORY.createLinearRing(
                each(points).stream()
                        .map(at ->
                                new Coordinate(degrees(at.path(0), 180), degrees(at.path(1), 90)))
                        .toArray(Coordinate[]::new));
    }

    private static double degrees(JsonNode number, double most) {
        double value = number.asDouble(Double.NaN);
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(
                    "%s is no WGS84 degree between -%s and %s.".formatted(number, most, most));
        }
        return value;
    }

    private static List<JsonNode> each(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
