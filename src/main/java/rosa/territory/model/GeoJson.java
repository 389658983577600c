package rosa.territory.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import rosa.territory.Coordinates;

/// Writes polygons as GeoJSON (RFC 7946: outer rings anticlockwise, five decimals, about a metre).
public final class GeoJson {
    private GeoJson() {}

    /// The geometry as a `Polygon` or `MultiPolygon`.
    public static String geometry(Geometry geometry) {
        List<Polygon> polygons = polygons(geometry);
        if (polygons.size() == 1) {
            return "{\"type\":\"Polygon\",\"coordinates\":" + polygon(polygons.getFirst()) + "}";
        }
        return polygons.stream()
                .map(GeoJson::polygon)
                .collect(
                        Collectors.joining(
                                ",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    /// All rings, outer and inner alike, as points.
    public static List<List<Coordinates>> rings(Geometry geometry) {
        return polygons(geometry).stream()
                .flatMap(GeoJson::ringsOf)
                .map(ring -> Stream.of(ring).map(at -> new Coordinates(at.y, at.x)).toList())
                .toList();
    }

    private static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    private static Stream<Coordinate[]> ringsOf(Polygon polygon) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(turned(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(turned(polygon.getInteriorRingN(i), false));
        }
        return rings.stream();
    }

    private static Coordinate[] turned(LinearRing ring, boolean anticlockwise) {
        Coordinate[] points = ring.getCoordinates();
        return Orientation.isCCW(points) == anticlockwise
                ? points
                : ring.reverse().getCoordinates();
    }

    private static String polygon(Polygon polygon) {
        return ringsOf(polygon)
                .map(ring ->
                        Stream.of(ring)
                                .map(at -> "[" + decimal(at.x) + "," + decimal(at.y) + "]")
                                .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String decimal(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
