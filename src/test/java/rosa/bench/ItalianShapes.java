package rosa.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;
import rosa.imports.shapefile.ShapefileWriter;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;
import rosa.territory.model.SchematicCells;

/// Made-up boundaries of all comuni of Italy, as many and as detailed as the real ones: cells
/// around the town halls, their edges broken into wandering lines that neighbours share. Only for
/// measuring.
public final class ItalianShapes {
    /// An edge is broken so often: 2^5 pieces, some 200 points a comune.
    private static final int BREAKS = 5;

    private static final double WANDERING = 0.04;

    private final Map<IstatCode, String> names = new TreeMap<>();
    private final Map<IstatCode, Geometry> cells;

    private ItalianShapes(Map<IstatCode, String> names, Map<IstatCode, Geometry> cells) {
        this.names.putAll(names);
        this.cells = cells;
    }

    /// Of the comuni in a national list.
    static ItalianShapes of(Path list) throws IOException {
        Map<IstatCode, String> names = new TreeMap<>();
        Map<IstatCode, Coordinates> halls = new TreeMap<>();
        Map<IstatCode, String> regions = new TreeMap<>();
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(list);
                var parser = format.parse(reader)) {
            for (CSVRecord row : parser) {
                IstatCode code = new IstatCode(row.get("istat"));
                names.put(code, row.get("nome"));
                regions.put(code, row.get("regione"));
                halls.put(
                        code,
                        new Coordinates(
                                Double.parseDouble(row.get("lat")),
                                Double.parseDouble(row.get("lon"))));
            }
        }
        return new ItalianShapes(names, SchematicCells.around(halls, regions));
    }

    int count() {
        return cells.size();
    }

    /// As GeoJSON in WGS84.
    void writeGeoJson(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(text("{\"type\":\"FeatureCollection\",\"features\":["));
            String comma = "";
            for (var cell : cells.entrySet()) {
                StringBuilder json = new StringBuilder(comma);
                json.append("{\"type\":\"Feature\",\"properties\":{\"com_istat_code\":\"")
                        .append(cell.getKey())
                        .append("\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
                String between = "";
                for (List<Coordinate> ring : rings(cell.getValue())) {
                    json.append(between).append("[[");
                    String next = "";
                    for (Coordinate at : ring) {
                        json.append(next)
                                .append(String.format(Locale.ROOT, "[%.6f,%.6f]", at.x, at.y));
                        next = ",";
                    }
                    json.append("]]");
                    between = ",";
                }
                out.write(text(json.append("]}}").toString()));
                comma = ",\n";
            }
            out.write(text("]}"));
        }
    }

    /// As ISTAT's zip: a shapefile in UTM 32N.
    void writeShapefile(Path file) throws IOException {
        var systems = new CRSFactory();
        CoordinateTransform toMetres =
                new CoordinateTransformFactory()
                        .createTransform(
                                systems.createFromParameters("", "+proj=longlat +datum=WGS84"),
                                systems.createFromParameters(
                                        "", "+proj=utm +zone=32 +datum=WGS84"));
        ShapefileWriter writer =
                ShapefileWriter.withFields("PRO_COM", "COMUNE")
                        .at("Limiti01012023/Com01012023/Com01012023_WGS84");
        ProjCoordinate metres = new ProjCoordinate();
        for (var cell : cells.entrySet()) {
            List<double[]> rings = new ArrayList<>();
            for (List<Coordinate> ring : rings(cell.getValue())) {
                double[] flat = new double[2 * ring.size()];
                for (int i = 0; i < ring.size(); i++) {
                    Coordinate at = ring.get(i);
                    toMetres.transform(new ProjCoordinate(at.x, at.y), metres);
                    flat[2 * i] = metres.x;
                    flat[2 * i + 1] = metres.y;
                }
                rings.add(flat);
            }
            writer.shape(
                    rings,
                    Integer.toString(Integer.parseInt(cell.getKey().value())),
                    names.get(cell.getKey()));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ShapefileWriter.write(writer.files(), out);
        }
    }

    /// The outer rings, clockwise, broken.
    private static List<List<Coordinate>> rings(Geometry cell) {
        List<List<Coordinate>> rings = new ArrayList<>();
        for (int i = 0; i < cell.getNumGeometries(); i++) {
            Coordinate[] points =
                    ((Polygon) cell.getGeometryN(i).norm()).getExteriorRing().getCoordinates();
            List<Coordinate> ring = new ArrayList<>();
            for (int at = 1; at < points.length; at++) {
                ring.add(points[at - 1]);
                wander(points[at - 1], points[at], BREAKS, ring);
            }
            ring.add(points[points.length - 1]);
            rings.add(ring);
        }
        return rings;
    }

    /// Adds the points between two, the same for whoever walks from the other side.
    private static void wander(Coordinate a, Coordinate b, int breaks, List<Coordinate> into) {
        if (breaks == 0 || a.distance(b) < 0.0008) {
            return;
        }
        boolean forward = a.compareTo(b) < 0;
        Coordinate low = forward ? a : b;
        Coordinate high = forward ? b : a;
        long seed =
                Double.hashCode(low.x * 31 + low.y * 17) * 31L + Double.hashCode(high.x + high.y);
        double aside = WANDERING * (new java.util.Random(seed).nextDouble() - 0.5);
        Coordinate middle =
                new Coordinate(
                        (low.x + high.x) / 2 - aside * (high.y - low.y),
                        (low.y + high.y) / 2 + aside * (high.x - low.x));
        wander(a, middle, breaks - 1, into);
        into.add(middle);
        wander(middle, b, breaks - 1, into);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param arguments the list, the folder to write into
    public static void main(String[] arguments) throws IOException {
        ItalianShapes shapes = of(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        shapes.writeGeoJson(folder.resolve("confini-italia.geojson"));
        shapes.writeShapefile(folder.resolve("confini-italia.zip"));
    }
}
