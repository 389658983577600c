package rosa.imports.model;

import java.util.ArrayList;
import java.util.Collection;
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

/// Checks the shapes of a map one by one: whose boundary it is, in which coordinates, whether its
/// rings are sound. Shapes of comuni elsewhere are left out.
public final class BoundaryReading {
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
    private final Outsiders outside;
    private final Map<IstatCode, Integer> seen = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int position;

    public BoundaryReading(Comuni comuni, Problems problems) {
        this.comuni = comuni;
        this.problems = problems;
        this.outside = new Outsiders(comuni, problems);
    }

    /// Makes a shape when it turns out to be needed.
    @FunctionalInterface
    public interface Shape {
        List<Polygon> polygons() throws Shapes.BrokenRingException;
    }

    /// Takes the next shape of the file.
    ///
    /// @param properties what the file says beside the geometry, by its names
    /// @param id what names the shape where no property does
    public void take(Map<String, String> properties, @Nullable String id, Shape shape)
            throws RefusedFileException {
        position++;
        Map<String, String> folded = new HashMap<>();
        properties.forEach((key, value) -> folded.putIfAbsent(Words.fold(key), value));
        Optional<IstatCode> code = code(folded, id);
        if (code.isEmpty()) {
            add(
                    Severity.ERROR,
                    Message.of(
                            "boundary.nocode",
                            Words.shorten(String.join(", ", properties.keySet()), 200)));
            return;
        }
        outside.count(code.get(), name(folded));
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
            PackedText geojson = PackedText.of(Shapes.geojson(sound));
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

    /// Whether a table with these columns tells of comuni.
    public static boolean isOfComuni(Collection<String> columns) {
        return columns.stream().map(Words::fold).anyMatch(CODE_PROPERTIES::contains);
    }

    private Optional<IstatCode> code(Map<String, String> values, @Nullable String id) {
        for (String property : CODE_PROPERTIES) {
            Optional<IstatCode> code = Comuni.code(Cell.of(values.getOrDefault(property, "")));
            if (code.isPresent()) {
                return code;
            }
        }
        if (id != null) {
            Optional<IstatCode> code = Comuni.code(Cell.of(id));
            if (code.isPresent()) {
                return code;
            }
        }
        return NAME_PROPERTIES.stream()
                .filter(values::containsKey)
                .flatMap(property -> comuni.named(values.getOrDefault(property, "")).stream())
                .findFirst();
    }

    private static String name(Map<String, String> values) {
        return NAME_PROPERTIES.stream()
                .map(property -> values.getOrDefault(property, ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String shown(Envelope box) {
        return "%.2f, %.2f".formatted(box.getMinX(), box.getMinY());
    }

    private void add(Severity severity, Message message) {
        problems.add(new Problem(position, "", severity, message));
    }

    /// How many shapes there were.
    public int shapes() {
        return position;
    }

    /// The boundaries of the comuni that are known, after the last shape.
    public List<Entry> entries() {
        outside.report();
        return List.copyOf(entries);
    }
}
