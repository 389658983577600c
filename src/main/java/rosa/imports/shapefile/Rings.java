package rosa.imports.shapefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import rosa.imports.model.Message;
import rosa.imports.model.Shapes;

/// Puts the rings of a shape together: a clockwise ring is an outer one, another a hole of the
/// smallest outer ring around it. O(holes · outer rings), each by its envelope first.
final class Rings {
    private static final int FEWEST = 4;

    private static final class Outer {
        final List<Coordinate[]> rings = new ArrayList<>();
        final Envelope box;

        Outer(Coordinate[] ring) {
            rings.add(ring);
            box = box(ring);
        }

        boolean surrounds(Coordinate[] ring) {
            return box.contains(box(ring)) && PointLocation.isInRing(ring[0], rings.getFirst());
        }
    }

    private Rings() {}

    /// The polygons of a shape on earth.
    static List<Polygon> polygons(Shp.Shape shape, Projection projection)
            throws Shapes.BrokenRingException {
        List<Outer> outers = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (double[] flat : shape.rings()) {
            Coordinate[] ring = onEarth(flat, projection);
            if (ring.length < FEWEST) {
                throw new Shapes.BrokenRingException(Message.of("boundary.short", ring.length));
            }
            if (Orientation.isCCW(ring)) {
                holes.add(ring);
            } else {
                outers.add(new Outer(ring));
            }
        }
        for (Coordinate[] hole : holes) {
            Outer around = around(hole, outers);
            if (around == null) {
                outers.add(new Outer(hole));
            } else {
                around.rings.add(hole);
            }
        }
        if (outers.isEmpty()) {
            throw new Shapes.BrokenRingException(Message.of("shape.empty"));
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Outer outer : outers) {
            polygons.add(Shapes.polygon(outer.rings));
        }
        return polygons;
    }

    private static @Nullable Outer around(Coordinate[] hole, List<Outer> outers) {
        Outer smallest = null;
        for (Outer outer : outers) {
            boolean smaller = smallest == null || outer.box.getArea() < smallest.box.getArea();
            if (smaller && outer.surrounds(hole)) {
                smallest = outer;
            }
        }
        return smallest;
    }

    private static Coordinate[] onEarth(double[] flat, Projection projection) {
        Coordinate[] ring = new Coordinate[flat.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = projection.onEarth(flat[2 * i], flat[2 * i + 1]);
        }
        return ring;
    }

    private static Envelope box(Coordinate[] ring) {
        Envelope box = new Envelope();
        for (Coordinate at : ring) {
            box.expandToInclude(at);
        }
        return box;
    }
}
