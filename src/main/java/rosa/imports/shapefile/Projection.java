package rosa.imports.shapefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Words;

/// Brings the coordinates that a `.prj` file describes to WGS84 degrees, by proj4j.
///
/// Understood are geographic coordinates, transverse Mercator (UTM, Gauss-Boaga), Lambert conic and
/// azimuthal, Web Mercator; on WGS84 and the European systems that equal it within a metre (ETRS89,
/// RDN2008), on ED50 and Monte Mario with the shifts of EPSG 1133 and 1660, good to some four
/// metres. Anything else is refused by its name rather than drawn in the wrong place.
final class Projection {
    private static final String EQUAL_TO_WGS84 = "0,0,0";

    /// Datum, folded → shift to WGS84 as PROJ writes it.
    private static final Map<String, String> SHIFTS =
            Map.ofEntries(
                    Map.entry("wgs1984", EQUAL_TO_WGS84),
                    Map.entry("wgs84", EQUAL_TO_WGS84),
                    Map.entry("worldgeodeticsystem1984", EQUAL_TO_WGS84),
                    Map.entry("worldgeodeticsystem1984ensemble", EQUAL_TO_WGS84),
                    Map.entry("etrs1989", EQUAL_TO_WGS84),
                    Map.entry("europeanterrestrialreferencesystem1989", EQUAL_TO_WGS84),
                    Map.entry("europeanterrestrialreferencesystem1989ensemble", EQUAL_TO_WGS84),
                    Map.entry("rdn2008", EQUAL_TO_WGS84),
                    Map.entry("retedinamicanazionale2008", EQUAL_TO_WGS84),
                    Map.entry("istitutogeograficomilitare1995", EQUAL_TO_WGS84),
                    Map.entry("igm1995", EQUAL_TO_WGS84),
                    Map.entry("european1950", "-87,-98,-121"),
                    Map.entry("europeandatum1950", "-87,-98,-121"),
                    Map.entry("montemario", "-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68"));

    private static final Map<String, String> METHODS =
            Map.of(
                    "transversemercator", "etmerc",
                    "gausskruger", "etmerc",
                    "lambertconformalconic", "lcc",
                    "lambertconformalconic2sp", "lcc",
                    "lambertazimuthalequalarea", "laea");

    private static final Map<String, String> ANGLES =
            Map.of(
                    "centralmeridian", "lon_0",
                    "longitudeofcenter", "lon_0",
                    "latitudeoforigin", "lat_0",
                    "latitudeofcenter", "lat_0",
                    "standardparallel1", "lat_1",
                    "standardparallel2", "lat_2");

    private final CoordinateTransform toEarth;
    private final ProjCoordinate result = new ProjCoordinate();

    private Projection(CoordinateTransform toEarth) {
        this.toEarth = toEarth;
    }

    /// The projection a `.prj` file names.
    static Projection of(String prj) throws RefusedFileException {
        Wkt wkt = Wkt.parse(prj);
        Optional<String> parameters =
                switch (wkt.word()) {
                    case "GEOGCS" -> geographic(wkt).map(datum -> "+proj=longlat " + datum);
                    case "PROJCS" -> projected(wkt);
                    default -> Optional.empty();
                };
        if (parameters.isEmpty()) {
            throw unknown(wkt);
        }
        try {
            CRSFactory systems = new CRSFactory();
            CoordinateReferenceSystem from =
                    systems.createFromParameters("file", parameters.get() + " +no_defs");
            CoordinateReferenceSystem earth =
                    systems.createFromParameters("wgs84", "+proj=longlat +datum=WGS84 +no_defs");
            return new Projection(new CoordinateTransformFactory().createTransform(from, earth));
        } catch (Proj4jException notUnderstood) {
            throw unknown(wkt);
        }
    }

    /// A point in degrees, longitude first.
    Coordinate onEarth(double x, double y) {
        try {
            toEarth.transform(new ProjCoordinate(x, y), result);
            return new Coordinate(result.x, result.y);
        } catch (Proj4jException nowhere) {
            return new Coordinate(Double.NaN, Double.NaN);
        }
    }

    private static RefusedFileException unknown(Wkt wkt) {
        return new RefusedFileException(Message.of("shape.projection", shown(wkt.name())));
    }

    static String shown(String text) {
        return text.isBlank() ? "–" : Words.shorten(text.strip(), 80);
    }

    /// Datum and ellipsoid, if the datum is one whose shift is known.
    private static Optional<String> geographic(Wkt system) {
        Optional<Wkt> datum = system.part("DATUM");
        Optional<Wkt> spheroid = datum.flatMap(one -> one.part("SPHEROID"));
        boolean greenwich =
                system.part("PRIMEM").flatMap(meridian -> meridian.number(1)).orElse(0.0) == 0;
        if (spheroid.isEmpty() || !greenwich) {
            return Optional.empty();
        }
        Optional<String> shift =
                datum.flatMap(one -> one.part("TOWGS84"))
                        .flatMap(Projection::numbers)
                        .or(() -> Optional.ofNullable(SHIFTS.get(datumName(datum.get()))));
        Optional<Double> axis = spheroid.get().number(1);
        Optional<Double> flattening = spheroid.get().number(2);
        if (shift.isEmpty() || axis.isEmpty() || flattening.isEmpty()) {
            return Optional.empty();
        }
        double a = axis.get();
        // proj4j misreads +rf, so the smaller axis is given instead.
        double b = flattening.get() == 0 ? a : a - a / flattening.get();
        return Optional.of("+a=%s +b=%s +towgs84=%s".formatted(a, b, shift.get()));
    }

    /// All values of a node, if all of them are numbers.
    private static Optional<String> numbers(Wkt node) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < node.values().size(); i++) {
            node.number(i).ifPresent(number -> numbers.add(number.toString()));
        }
        return numbers.size() < node.values().size() || numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", numbers));
    }

    private static String datumName(Wkt datum) {
        return folded(datum.name()).replaceFirst("^d(?=wgs|etrs|rdn|rete|european|monte|igm)", "");
    }

    private static Optional<String> projected(Wkt system) {
        Optional<String> datum = system.part("GEOGCS").flatMap(Projection::geographic);
        String method = folded(system.part("PROJECTION").map(Wkt::name).orElse(""));
        if (datum.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> given = new HashMap<>();
        system.all("PARAMETER")
                .forEach(one ->
                        one.number(1).ifPresent(value -> given.put(folded(one.name()), value)));
        double unit = system.part("UNIT").flatMap(one -> one.number(1)).orElse(1.0);
        if (method.equals("mercatorauxiliarysphere")) {
            return Optional.of(
                    "+proj=merc +a=6378137 +b=6378137 +lon_0=%s"
                            .formatted(given.getOrDefault("centralmeridian", 0.0)));
        }
        String name = METHODS.get(method);
        if (name == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("+proj=").append(name);
        ANGLES.forEach((parameter, key) -> {
            Double value = given.get(parameter);
            if (value != null) {
                text.append(" +").append(key).append('=').append(value);
            }
        });
        text.append(" +k=").append(given.getOrDefault("scalefactor", 1.0));
        text.append(" +x_0=").append(given.getOrDefault("falseeasting", 0.0) * unit);
        text.append(" +y_0=").append(given.getOrDefault("falsenorthing", 0.0) * unit);
        text.append(" +to_meter=").append(unit);
        return Optional.of(text.append(' ').append(datum.get()).toString());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
