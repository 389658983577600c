package rosa.imports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import rosa.imports.model.Problem.Severity;
import rosa.shared.IstatCode;
import tools.jackson.databind.JsonNode;

/// Checks the shapes of a map one by one: whose boundary it is, in which coordinates, whether its
/// rings are sound. Shapes of comuni elsewhere are left out.
final class BoundaryReading {
    private static final List<String> CODE_PROPERTIES =
            List.of(
                    "istat",
                    "comistatcode",
                    "procomt",
                    "procom",
                    "comistat",
                    "codistat",
                    "codistatcomune",
                    "codiceistat",
                    "istatcode",
                    "comistatcodenum",
                    "istatcodenum",
                    "codicecomune",
                    "refistat");
    private static final List<String> NAME_PROPERTIES =
            List.of("comune", "nome", "name", "denominazione", "comname", "nomecomune");
    private static final Envelope ITALY = new Envelope(6, 19, 35, 48);
    private static final Envelope ITALY_SWAPPED = new Envelope(35, 48, 6, 19);
    private static final int MOST_POINTS = 60_000;

    /// A repair may change an area by this share; more would be another shape.
    private static final double REPAIRABLE = 0.01;

    private final Comuni comuni;
    private final Problems problems;
    private final Outside outside;
    private final Map<IstatCode, Integer> seen = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int position;

    BoundaryReading(Comuni comuni, Problems problems) {
        this.comuni = comuni;
        this.problems = problems;
        this.outside = new Outside(problems);
    }

    /// Makes a shape when it turns out to be needed.
    interface Shape {
        List<Polygon> polygons() throws Shapes.BrokenRingException;
    }

    /// Takes the next shape of the file.
    void take(JsonNode properties, @Nullable JsonNode id, Shape shape) throws RefusedFileException {
        position++;
        Optional<IstatCode> code = code(properties, id);
        if (code.isEmpty()) {
            List<String> names = new ArrayList<>(properties.propertyNames());
            add(
                    Severity.ERROR,
                    Message.of("boundary.nocode", Words.shorten(String.join(", ", names), 200)));
            return;
        }
        outside.count(comuni.contains(code.get()));
        if (!comuni.contains(code.get())) {
            return;
        }
        Integer earlier = seen.putIfAbsent(code.get(), position);
        if (earlier != null) {
            String name = comuni.name(code.get());
            add(
                    Severity.ERROR,
                    Message.of(
                            "boundary.twice",
                            name,
                            String.valueOf(earlier),
                            String.valueOf(position)));
            return;
        }
        try {
            check(code.get(), shape.polygons());
        } catch (Shapes.BrokenRingException broken) {
            add(Severity.ERROR, broken.why());
        }
    }

    private void check(IstatCode comune, List<Polygon> polygons) throws RefusedFileException {
        String name = comuni.name(comune);
        Geometry geometry = Shapes.together(polygons);
        Envelope box = geometry.getEnvelopeInternal();
        if (box.getMaxX() > 180 || box.getMinX() < -180 || box.getMaxY() > 90) {
            throw new RefusedFileException(Message.of("boundary.metres", name, shown(box)));
        }
        if (ITALY_SWAPPED.contains(box)) {
            throw new RefusedFileException(Message.of("boundary.swapped", name, shown(box)));
        }
        if (!ITALY.contains(box)) {
            add(Severity.ERROR, Message.of("boundary.outside", name, shown(box)));
            return;
        }
        if (geometry.getNumPoints() > MOST_POINTS) {
            add(Severity.ERROR, Message.of("boundary.points", name, geometry.getNumPoints()));
            return;
        }
        Geometry sound = sound(name, geometry);
        if (sound != null) {
            String geojson = Shapes.geojson(sound);
            entries.add(new Entry.Boundary(position, comune, geojson, sound.getNumPoints()));
        }
    }

    /// The geometry if it is valid, or repaired where the repair hardly changes it.
    private @Nullable Geometry sound(String name, Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Coordinate where = error.getCoordinate();
        String place = "%.5f, %.5f".formatted(where.y, where.x);
        Geometry fixed = GeometryFixer.fix(geometry);
        double change = Math.abs(fixed.getArea() - geometry.getArea());
        boolean polygonal = fixed instanceof Polygon || fixed instanceof MultiPolygon;
        if (!polygonal || fixed.isEmpty() || change > REPAIRABLE * fixed.getArea()) {
            add(Severity.ERROR, Message.of("boundary.invalid", name, place));
            return null;
        }
        add(Severity.WARNING, Message.of("boundary.repaired", name, place));
        return fixed;
    }

    private Optional<IstatCode> code(JsonNode properties, @Nullable JsonNode id) {
        Map<String, String> values = new HashMap<>();
        properties.forEachEntry(
                (key, value) -> values.putIfAbsent(Words.fold(key), value.asString("")));
        for (String property : CODE_PROPERTIES) {
            Optional<IstatCode> code = Comuni.code(Cell.of(values.getOrDefault(property, "")));
            if (code.isPresent()) {
                return code;
            }
        }
        if (id != null) {
            Optional<IstatCode> code = Comuni.code(Cell.of(id.asString("")));
            if (code.isPresent()) {
                return code;
            }
        }
        return NAME_PROPERTIES.stream()
                .filter(values::containsKey)
                .flatMap(property -> comuni.named(values.getOrDefault(property, "")).stream())
                .findFirst();
    }

    private static String shown(Envelope box) {
        return "%.2f, %.2f".formatted(box.getMinX(), box.getMinY());
    }

    private void add(Severity severity, Message message) {
        problems.add(new Problem(position, "", severity, message));
    }

    /// How many shapes there were.
    int shapes() {
        return position;
    }

    List<Entry> entries() {
        outside.report();
        return List.copyOf(entries);
    }
}
