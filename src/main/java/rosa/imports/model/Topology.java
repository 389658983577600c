package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/// The arcs of a TopoJSON file, and rings put together from them.
///
/// With a transform, arcs are whole numbers and each point is the difference to the one before; a
/// negative arc number `~i` means arc `i` backwards; consecutive arcs share their joint. After the
/// TopoJSON format specification, 1.0.
final class Topology {
    private final List<double[]> arcs = new ArrayList<>();
    private double scaleX = 1;
    private double scaleY = 1;
    private double shiftX;
    private double shiftY;
    private boolean quantized;

    /// Adds an arc as the file has it: x, y, x, y, …
    void add(double[] flat) {
        arcs.add(flat);
    }

    void transform(JsonNode transform) {
        JsonNode scale = transform.path("scale");
        JsonNode translate = transform.path("translate");
        scaleX = scale.path(0).asDouble(1);
        scaleY = scale.path(1).asDouble(1);
        shiftX = translate.path(0).asDouble(0);
        shiftY = translate.path(1).asDouble(0);
        quantized = true;
    }

    /// The points of an arc, decoded.
    private Coordinate[] arc(int number) throws Shapes.BrokenRingException {
        int index = number < 0 ? ~number : number;
        if (index >= arcs.size()) {
            throw new Shapes.BrokenRingException(
                    Message.of("boundary.arc", String.valueOf(number)));
        }
        double[] flat = arcs.get(index);
        Coordinate[] points = new Coordinate[flat.length / 2];
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.length; i++) {
            x = quantized ? x + flat[2 * i] : flat[2 * i];
            y = quantized ? y + flat[2 * i + 1] : flat[2 * i + 1];
            int place = number < 0 ? points.length - 1 - i : i;
            points[place] = new Coordinate(x * scaleX + shiftX, y * scaleY + shiftY);
        }
        return points;
    }

    /// A ring from the numbers of its arcs.
    Coordinate[] ring(JsonNode numbers) throws Shapes.BrokenRingException {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode number : numbers) {
            Coordinate[] arc = arc(number.asInt(Integer.MAX_VALUE));
            for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
                ring.add(arc[i]);
            }
        }
        return ring.toArray(Coordinate[]::new);
    }

    /// Gives every geometry within the file's objects, collections opened.
    static void geometries(@Nullable JsonNode objects, Consumer<JsonNode> consumer) {
        if (objects == null) {
            return;
        }
        for (JsonNode object : objects) {
            if (object.path("type").asString("").equals("GeometryCollection")) {
                geometries(object.path("geometries"), consumer);
            } else if (object.isObject()) {
                consumer.accept(object);
            }
        }
    }
}
