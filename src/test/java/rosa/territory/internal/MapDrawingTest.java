package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Membership;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDrawingTest {
    private static final Provenance SOURCE = new Provenance("prova", LocalDate.of(2026, 1, 1));
    private static final MapOutline REAL = new MapOutline(false, "0a1b2c3d", "");

    @Test
    void many_comuni_are_drawn_coarsely_and_region_by_region_in_detail() {
        MapGeometry map = draw(30, 30);

        JsonNode whole = JsonMapper.shared().readTree(map.geoJson());
        assertThat(whole.path("features").size()).isEqualTo(900);
        assertThat(map.parts()).containsOnlyKeys("1", "2");
        assertThat(whole.path("detail").path("parts").path(0).path("url").asString())
                .isEqualTo("/geo/comuni/1.geojson?v=0a1b2c3d");
        JsonNode part = JsonMapper.shared().readTree(map.parts().get("1"));
        assertThat(part.path("features").size()).isEqualTo(450);
        assertThat(points(part.path("features").path(0)))
                .isGreaterThan(2 * points(whole.path("features").path(0)));
    }

    @Test
    void neighbours_share_their_border_in_every_level() {
        MapGeometry map = draw(30, 30);

        for (String json : List.of(map.geoJson(), map.parts().get("1"))) {
            JsonNode features = JsonMapper.shared().readTree(json).path("features");
            assertThat(points(features.path(0), features.path(1))).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void few_comuni_are_drawn_in_detail_at_once() {
        MapGeometry map = draw(10, 10);

        assertThat(map.parts()).isEmpty();
        assertThat(map.geoJson()).doesNotContain("detail");
    }

    @Test
    void a_map_tells_how_large_each_comune_is_and_another_count_makes_another_map() {
        List<Comune> comuni = comuni(2, 2, 1_000);
        JsonNode first =
                JsonMapper.shared()
                        .readTree(MapDrawing.draw(REAL, comuni, shapes(2, 2)).geoJson())
                        .path("features")
                        .path(0);

        assertThat(first.path("properties").path("people").asInt()).isEqualTo(1_000);
        assertThat(MapDrawing.hash("", comuni, Map.of()))
                .isEqualTo(MapDrawing.hash("", comuni(2, 2, 1_000), Map.of()))
                .isNotEqualTo(MapDrawing.hash("", comuni(2, 2, 1_001), Map.of()));
        assertThat(MapDrawing.hash("", comuni, Map.of(comuni.getFirst().istat(), "run")))
                .isNotEqualTo(MapDrawing.hash("", comuni, Map.of()));
    }

    private static MapGeometry draw(int columns, int rows) {
        return MapDrawing.draw(REAL, comuni(columns, rows, 500), shapes(columns, rows));
    }

    private static int points(JsonNode feature) {
        return feature.path("geometry").path("coordinates").path(0).size();
    }

    private static long points(JsonNode one, JsonNode other) {
        List<String> here = new ArrayList<>();
        one.path("geometry").path("coordinates").path(0).forEach(at -> here.add(at.toString()));
        List<String> there = new ArrayList<>();
        other.path("geometry").path("coordinates").path(0).forEach(at -> there.add(at.toString()));
        return here.stream().distinct().filter(there::contains).count();
    }

    /// Squares of a tenth of a degree with saw-toothed edges of some 100 m.
    private static Map<IstatCode, Geometry> shapes(int columns, int rows) {
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        for (int i = 0; i < columns * rows; i++) {
            double x = 8 + 0.1 * (i % columns);
            double y = 41 + 0.1 * (i / columns);
            List<Coordinate> ring = new ArrayList<>();
            edge(ring, x, y, 0.01, 0);
            edge(ring, x + 0.1, y, 0, 0.01);
            edge(ring, x + 0.1, y + 0.1, -0.01, 0);
            edge(ring, x, y + 0.1, 0, -0.01);
            ring.add(ring.getFirst());
            shapes.put(
                    code(i), new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new)));
        }
        return shapes;
    }

    private static void edge(List<Coordinate> ring, double x, double y, double dx, double dy) {
        for (int step = 0; step < 10; step++) {
            double px = rounded(x + step * dx);
            double py = rounded(y + step * dy);
            boolean tooth = Math.round((px + py) * 100) % 2 == 0 && step > 0;
            double off = tooth ? 0.001 : 0;
            ring.add(new Coordinate(dy == 0 ? px : px + off, dx == 0 ? py : py + off));
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private static IstatCode code(int number) {
        return new IstatCode(String.format(java.util.Locale.ROOT, "%06d", number + 1));
    }

    private static List<Comune> comuni(int columns, int rows, int people) {
        List<Comune> comuni = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            Coordinates at =
                    new Coordinates(41.05 + 0.1 * (i / columns), 8.05 + 0.1 * (i % columns));
            String region = i < columns * rows / 2 ? "1" : "2";
            Territory part =
                    new Territory(
                            new TerritoryId("regione:" + region),
                            TerritoryKind.REGIONE,
                            "Regione " + region,
                            null,
                            null,
                            SOURCE);
            comuni.add(
                    new Comune(
                            code(i),
                            "Comune " + i,
                            "",
                            100,
                            at,
                            at,
                            null,
                            null,
                            List.of(new Membership(part, SOURCE)),
                            List.of(
                                    new Residents(
                                            people, SOURCE.asOf(), ResidentKind.CENSUS, SOURCE)),
                            List.of(),
                            List.of(),
                            SOURCE));
        }
        return comuni;
    }
}
