package rosa.imports.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import rosa.imports.model.Problem.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads boundaries of comuni from GeoJSON (Polygon, MultiPolygon) or TopoJSON, in WGS84. Features
/// are read one at a time; only the arcs of a topology are kept whole.
public final class BoundaryFile {
    private static final int MOST_SHAPES = 20_000;
    private static final int MOST_NUMBERS = 8_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(30)
                                                    .maxStringLength(200_000)
                                                    .build())
                                    .build())
                    .build();

    private final BoundaryReading reading;
    private final Problems problems;
    private final IntConsumer onShape;
    private final Topology topology = new Topology();
    private @Nullable JsonNode objects;
    private int numbers;

    /// @param onShape is told how many shapes are read, after each
    public BoundaryFile(Comuni comuni, Problems problems, IntConsumer onShape) {
        this.onShape = onShape;
        this.reading = new BoundaryReading(comuni, problems);
        this.problems = problems;
    }

    /// How many shapes the file had.
    public int shapes() {
        return reading.shapes();
    }

    /// The boundaries of the comuni that are known.
    public List<Entry> read(InputStream content) throws IOException, RefusedFileException {
        try (JsonParser json = JSON.createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(Message.of("boundary.nomap"));
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                member(name, json);
            }
        } catch (JacksonException unreadable) {
            throw new RefusedFileException(
                    Message.of(
                            "boundary.json",
                            String.valueOf(
                                    unreadable.getLocation() == null
                                            ? 0
                                            : unreadable.getLocation().getLineNr())),
                    unreadable);
        }
        takeTopology();
        if (reading.shapes() == 0) {
            problems.add(Severity.ERROR, Message.of("boundary.nomap"));
            return List.of();
        }
        return reading.entries();
    }

    private void member(String name, JsonParser json) throws RefusedFileException {
        switch (name) {
            case "crs" -> checkCrs(json.readValueAsTree());
            case "transform" -> topology.transform(json.readValueAsTree());
            case "objects" -> objects = json.readValueAsTree();
            case "features" -> {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    feature(json.readValueAsTree());
                }
            }
            case "arcs" -> {
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    topology.add(arc(json));
                }
            }
            default -> json.skipChildren();
        }
    }

    private static void checkCrs(JsonNode crs) throws RefusedFileException {
        String name = crs.path("properties").path("name").asString("");
        boolean geographic = name.matches(".*(CRS84|4326|4258|6706)");
        if (!name.isEmpty() && !geographic) {
            throw new RefusedFileException(Message.of("boundary.crs", Words.shorten(name, 80)));
        }
    }

    private void feature(JsonNode feature) throws RefusedFileException {
        countShape();
        JsonNode geometry = feature.path("geometry");
        take(feature, geometry, false);
    }

    private void takeTopology() throws RefusedFileException {
        List<JsonNode> geometries = new ArrayList<>();
        Topology.geometries(objects, geometries::add);
        for (JsonNode geometry : geometries) {
            countShape();
            take(geometry, geometry, true);
        }
    }

    private void take(JsonNode described, JsonNode geometry, boolean ofArcs)
            throws RefusedFileException {
        Map<String, String> properties = new LinkedHashMap<>();
        described
                .path("properties")
                .forEachEntry((key, value) -> properties.put(key, value.asString("")));
        JsonNode id = described.get("id");
        reading.take(
                properties, id == null ? null : id.asString(""), () -> polygons(geometry, ofArcs));
        onShape.accept(reading.shapes());
    }

    private void countShape() throws RefusedFileException {
        if (reading.shapes() >= MOST_SHAPES) {
            throw new RefusedFileException(Message.of("boundary.many", MOST_SHAPES));
        }
    }

    private List<Polygon> polygons(JsonNode geometry, boolean ofArcs)
            throws Shapes.BrokenRingException {
        String type = geometry.path("type").asString("");
        JsonNode parts = geometry.path(ofArcs ? "arcs" : "coordinates");
        List<Polygon> polygons = new ArrayList<>();
        switch (type) {
            case "Polygon" -> polygons.add(polygon(parts, ofArcs));
            case "MultiPolygon" -> {
                for (JsonNode part : parts) {
                    polygons.add(polygon(part, ofArcs));
                }
            }
            default ->
                    throw new Shapes.BrokenRingException(
                            Message.of("boundary.type", Words.shorten(type, 40)));
        }
        if (polygons.isEmpty()) {
            throw new Shapes.BrokenRingException(Message.of("boundary.short", 0));
        }
        return polygons;
    }

    private Polygon polygon(JsonNode part, boolean ofArcs) throws Shapes.BrokenRingException {
        List<Coordinate[]> rings = new ArrayList<>();
        for (JsonNode ring : part) {
            rings.add(ofArcs ? topology.ring(ring) : ring(ring));
        }
        return Shapes.polygon(rings);
    }

    private static Coordinate[] ring(JsonNode points) throws Shapes.BrokenRingException {
        Coordinate[] ring = new Coordinate[points.size()];
        for (int i = 0; i < ring.length; i++) {
            JsonNode point = points.get(i);
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new Shapes.BrokenRingException(Message.of("boundary.point"));
            }
            ring[i] = new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
        }
        return ring;
    }

    /// Reads `[[x,y],[x,y],…]` from behind its first bracket; what stands third in a point is left.
    private double[] arc(JsonParser json) throws RefusedFileException {
        double[] flat = new double[16];
        int length = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            int within = 0;
            while (json.nextToken().isNumeric()) {
                if (within++ < 2) {
                    flat = length == flat.length ? Arrays.copyOf(flat, 2 * length) : flat;
                    flat[length++] = json.getDoubleValue();
                }
            }
            if (within < 2 || ++numbers > MOST_NUMBERS) {
                throw new RefusedFileException(Message.of("boundary.point"));
            }
        }
        return Arrays.copyOf(flat, length);
    }
}
