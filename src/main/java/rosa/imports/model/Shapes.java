package rosa.imports.model;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Polygons out of rings, and polygons as GeoJSON text.
public final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// About ten centimetres.
    private static final double STEPS_PER_DEGREE = 1_000_000;

    private Shapes() {}

    /// Signals rings of which no polygon can be made.
    public static final class BrokenRingException extends Exception {
        @Serial private static final long serialVersionUID = 1L;

        private final transient Message why;

        public BrokenRingException(Message why) {
            super(why.key());
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    /// A polygon of an outer ring and its holes.
    public static Polygon polygon(List<Coordinate[]> rings) throws BrokenRingException {
        List<LinearRing> closed = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            if (ring.length < 4) {
                throw new BrokenRingException(Message.of("boundary.short", ring.length));
            }
            if (!ring[0].equals2D(ring[ring.length - 1])) {
                throw new BrokenRingException(Message.of("boundary.open"));
            }
            closed.add(FACTORY.createLinearRing(ring));
        }
        if (closed.isEmpty()) {
            throw new BrokenRingException(Message.of("boundary.short", 0));
        }
        LinearRing[] holes = closed.subList(1, closed.size()).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(closed.getFirst(), holes);
    }

    static Geometry together(List<Polygon> polygons) {
        return polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /// A GeoJSON geometry with six decimals.
    static String geojson(Geometry geometry) {
        StringBuilder json = new StringBuilder(geometry.getNumPoints() * 20);
        boolean single = geometry instanceof Polygon;
        json.append("{\"type\":\"").append(single ? "Polygon" : "MultiPolygon");
        json.append("\",\"coordinates\":");
        if (single) {
            append(json, (Polygon) geometry);
        } else {
            json.append('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                json.append(i == 0 ? "" : ",");
                append(json, (Polygon) geometry.getGeometryN(i));
            }
            json.append(']');
        }
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, Polygon polygon) {
        json.append('[');
        append(json, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            json.append(',');
            append(json, polygon.getInteriorRingN(i));
        }
        json.append(']');
    }

    private static void append(StringBuilder json, LinearRing ring) {
        json.append('[');
        Coordinate[] points = ring.getCoordinates();
        for (int i = 0; i < points.length; i++) {
            json.append(i == 0 ? "[" : ",[").append(rounded(points[i].x));
            json.append(',').append(rounded(points[i].y)).append(']');
        }
        json.append(']');
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
