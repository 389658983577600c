package rosa.territory.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Residents;
import rosa.territory.TerritoryKind;
import rosa.territory.model.GeoJson;

/// Draws the map in levels of detail. Up to [#ONE_LEVEL] comuni everything is drawn to about 40 m.
/// More are drawn to some 450 m, and region by region to 40 m for whoever looks closer. Common
/// borders stay common within a level.
final class MapDrawing {
    private static final int ONE_LEVEL = 600;
    private static final double FINE = 0.0004;
    private static final double COARSE = 0.004;

    private MapDrawing() {}

    /// @param shapes of those comuni that have one; the others are left out
    static MapGeometry draw(MapOutline outline, List<Comune> all, Map<IstatCode, Geometry> shapes) {
        List<Comune> comuni = all.stream().filter(one -> shapes.containsKey(one.istat())).toList();
        Map<IstatCode, Geometry> fine = outline.schematic() ? shapes : simplified(shapes, FINE);
        boolean oneLevel = comuni.size() <= ONE_LEVEL;
        Map<IstatCode, Geometry> shown =
                oneLevel || outline.schematic() ? fine : simplified(fine, COARSE);
        Map<String, List<Comune>> byRegion = new TreeMap<>();
        if (!oneLevel && !outline.schematic()) {
            for (Comune comune : comuni) {
                byRegion.computeIfAbsent(region(comune), _ -> new ArrayList<>()).add(comune);
            }
        }
        Map<String, String> parts = new HashMap<>();
        StringBuilder detail = new StringBuilder();
        byRegion.forEach((region, members) -> {
            parts.put(region, collection(outline, members, fine, ""));
            Envelope box = new Envelope();
            members.forEach(one -> box.expandToInclude(shape(fine, one).getEnvelopeInternal()));
            detail.append(detail.isEmpty() ? "" : ",")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "{\"url\":\"/geo/comuni/%s.geojson?v=%s\","
                                            + "\"box\":[%.4f,%.4f,%.4f,%.4f]}",
                                    region,
                                    outline.hash(),
                                    box.getMinX(),
                                    box.getMinY(),
                                    box.getMaxX(),
                                    box.getMaxY()));
        });
        String levels =
                parts.isEmpty()
                        ? ""
                        : "\"detail\":{\"coarseness\":%s,\"parts\":[%s]},"
                                .formatted(COARSE, detail);
        Map<IstatCode, List<List<Coordinates>>> rings = new TreeMap<>();
        comuni.forEach(one -> rings.put(one.istat(), GeoJson.rings(shape(shown, one))));
        return new MapGeometry(
                outline.schematic(),
                outline.hash(),
                collection(outline, comuni, shown, levels),
                parts,
                rings,
                outline.attribution());
    }

    private static String region(Comune comune) {
        return comune.territory(TerritoryKind.REGIONE)
                .map(region -> region.id().code())
                .orElse("0");
    }

    private static Geometry shape(Map<IstatCode, Geometry> shapes, Comune comune) {
        return Objects.requireNonNull(shapes.get(comune.istat()), comune.name());
    }

    private static String collection(
            MapOutline outline,
            List<Comune> comuni,
            Map<IstatCode, Geometry> shapes,
            String levels) {
        StringBuilder json = new StringBuilder(comuni.size() * 400);
        json.append("{\"type\":\"FeatureCollection\",\"schematic\":")
                .append(outline.schematic())
                .append(',')
                .append(levels)
                .append("\"features\":[");
        String comma = "";
        for (Comune comune : comuni) {
            Coordinates label = outline.schematic() ? comune.townHall() : comune.labelPoint();
            json.append(comma).append(feature(comune, shape(shapes, comune), label));
            comma = ",";
        }
        return json.append("]}").toString();
    }

    private static String feature(Comune comune, Geometry shape, Coordinates label) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"%1$s\",\"properties\":{\"istat\":\"%1$s\",\"name\":\"%2$s\","
                        + "\"people\":%3$d,\"labelLon\":%4$.5f,\"labelLat\":%5$.5f},\"geometry\":%6$s}",
                comune.istat(),
                comune.name().replace("\\", "\\\\").replace("\"", "\\\""),
                people(comune),
                label.lon(),
                label.lat(),
                GeoJson.geometry(shape));
    }

    /// How large a comune is, which says whose name is shown first: its residents when last
    /// counted, on whatever day, lest every count makes another map of all days.
    private static int people(Comune comune) {
        return comune.residents().isEmpty() ? 0 : comune.residents().getLast().people();
    }

    private static Map<IstatCode, Geometry> simplified(
            Map<IstatCode, Geometry> shapes, double degrees) {
        Geometry[] simple =
                CoverageSimplifier.simplify(shapes.values().toArray(Geometry[]::new), degrees);
        Map<IstatCode, Geometry> result = new TreeMap<>();
        int next = 0;
        for (var shape : shapes.entrySet()) {
            Geometry one = simple[next++];
            result.put(shape.getKey(), one.isEmpty() ? shape.getValue() : one);
        }
        return result;
    }

    /// A hash of all that the map shows.
    ///
    /// @param drawnFrom for each comune what it is drawn from
    static String hash(String attribution, List<Comune> comuni, Map<IstatCode, String> drawnFrom) {
        CRC32C crc = new CRC32C();
        add(crc, attribution);
        for (Comune comune : comuni) {
            Residents last = comune.residents().isEmpty() ? null : comune.residents().getLast();
            add(crc, comune.istat().value(), comune.name(), region(comune));
            add(crc, comune.townHall(), comune.labelPoint(), last == null ? 0 : last.people());
            add(crc, drawnFrom.getOrDefault(comune.istat(), ""));
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static void add(CRC32C crc, @Nullable Object... parts) {
        for (Object part : parts) {
            crc.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
