package rosa.territory.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;

/// Draws a cell around each town hall where no boundaries have been imported: everything nearer to
/// it than to any other (Voronoi), clipped to a concave hull of all of them, widened by
/// [#MARGIN_KM].
///
/// In kilometres on a plane tangent at the middle of the region, exact enough within 200 km. By
/// JTS: O(n log n) for n points. Equal inputs give equal cells. After Fortune, *A sweepline
/// algorithm for Voronoi diagrams* (1987), and Duckham and others, *Efficient generation of simple
/// polygons* (2008).
public final class SchematicCells {
    private static final double MARGIN_KM = 7;
    private static final double KM_PER_DEGREE = 111.2;

    /// The share of the longest edges of the triangulation that the hull may still keep.
    private static final double HULL_RATIO = 0.35;

    private SchematicCells() {}

    /// The cell of each point, in WGS84 degrees.
    public static Map<IstatCode, Geometry> around(Map<IstatCode, Coordinates> points) {
        return around(points, Map.of());
    }

    /// The same for several regions: the land is that around each of them, so that the sea between
    /// is left free.
    ///
    /// @param regions the region of each point; one for those that are not named
    public static Map<IstatCode, Geometry> around(
            Map<IstatCode, Coordinates> points, Map<IstatCode, String> regions) {
        if (points.size() < 4) {
            throw new IllegalArgumentException(
                    "Cells need at least 4 points, not %d.".formatted(points.size()));
        }
        var plane = Plane.around(points.values());
        Map<Coordinate, IstatCode> sites = new TreeMap<>();
        new TreeMap<>(points).forEach((code, at) -> sites.put(plane.flat(at), code));
        if (sites.size() < points.size()) {
            throw new IllegalArgumentException("Two comuni have the same coordinates.");
        }
        var factory = new GeometryFactory();
        Map<String, List<Coordinate>> clouds = new TreeMap<>();
        sites.forEach((at, code) ->
                clouds.computeIfAbsent(regions.getOrDefault(code, ""), _ -> new ArrayList<>())
                        .add(at));
        Geometry land = land(clouds, factory);
        PreparedGeometry inner = PreparedGeometryFactory.prepare(land);
        Envelope frame = land.getEnvelopeInternal().copy();
        frame.expandBy(10 * MARGIN_KM);

        var builder = new VoronoiDiagramBuilder();
        builder.setSites(List.copyOf(sites.keySet()));
        builder.setClipEnvelope(frame);
        Geometry diagram = builder.getDiagram(factory);
        Map<IstatCode, Geometry> cells = new TreeMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            IstatCode code = sites.get((Coordinate) cell.getUserData());
            if (code != null) {
                cells.put(code, plane.onEarth(inner.covers(cell) ? cell : cell.intersection(land)));
            }
        }
        return cells;
    }

    private static Geometry land(Map<String, List<Coordinate>> clouds, GeometryFactory factory) {
        List<Geometry> lands = new ArrayList<>();
        for (List<Coordinate> cloud : clouds.values()) {
            Geometry points = factory.createMultiPointFromCoords(cloud.toArray(Coordinate[]::new));
            Geometry hull =
                    cloud.size() < 4
                            ? points.convexHull()
                            : ConcaveHull.concaveHullByLengthRatio(points, HULL_RATIO);
            lands.add(TopologyPreservingSimplifier.simplify(hull.buffer(MARGIN_KM), 0.2));
        }
        return lands.size() == 1 ? lands.getFirst() : UnaryUnionOp.union(lands);
    }

    /// A plane in kilometres, tangent at the middle of the points.
    private record Plane(double lat, double lon, double kmPerLon) {
        static Plane around(Iterable<Coordinates> points) {
            var extent = new Envelope();
            points.forEach(at -> extent.expandToInclude(at.lon(), at.lat()));
            Coordinate middle = extent.centre();
            return new Plane(
                    middle.y, middle.x, KM_PER_DEGREE * Math.cos(Math.toRadians(middle.y)));
        }

        Coordinate flat(Coordinates at) {
            return new Coordinate((at.lon() - lon) * kmPerLon, (at.lat() - lat) * KM_PER_DEGREE);
        }

        Geometry onEarth(Geometry flat) {
            return AffineTransformation.scaleInstance(1 / kmPerLon, 1 / KM_PER_DEGREE)
                    .translate(lon, lat)
                    .transform(flat);
        }
    }
}
