package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.database.Graph;
import rosa.shared.IstatCode;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Source;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;
import tools.jackson.databind.json.JsonMapper;

@TerritoryDatabaseTest
class GraphBoundariesTest {
    private static final Source SOURCE =
            new Source(
                    "test-confini",
                    "Confini di prova",
                    "Prova",
                    "CC0",
                    LocalDate.of(2026, 1, 1),
                    "",
                    false);

    @Autowired private Boundaries boundaries;
    @Autowired private Territories territories;
    @Autowired private RecordedChanges audit;
    @Autowired private MapCache maps;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    @AfterEach
    void forget_boundaries() {
        boundaries.forget();
    }

    @Test
    void without_boundaries_the_map_is_schematic_and_says_so() {
        var geometry = boundaries.geometry();

        assertThat(boundaries.imported()).isEmpty();
        assertThat(geometry.schematic()).isTrue();
        assertThat(geometry.rings()).hasSize(92);
        assertThat(geometry.attribution()).contains("schematici").contains("Istat");
        var json = JsonMapper.shared().readTree(geometry.geoJson());
        assertThat(json.path("features").size()).isEqualTo(92);
        assertThat(json.path("features").path(0).path("properties").path("name").asString())
                .isEqualTo("Assisi");
    }

    @Test
    void the_map_is_the_same_each_time() {
        var first = boundaries.geometry();
        boundaries.forget();

        assertThat(boundaries.geometry().hash()).isEqualTo(first.hash());
        assertThat(first.url()).isEqualTo("/geo/comuni.geojson?v=" + first.hash());
    }

    @Test
    void imported_boundaries_replace_the_cells() {
        boundaries.store(squares(), SOURCE, "run-1");

        var geometry = boundaries.geometry();

        assertThat(boundaries.imported()).map(Boundaries.Imported::comuni).hasValue(92);
        assertThat(geometry.schematic()).isFalse();
        assertThat(geometry.attribution()).isEqualTo("Confini di prova, Prova");
        assertThat(audit.entries).contains("boundaries.store comuni");
    }

    @Test
    void boundaries_of_some_comuni_only_leave_the_map_schematic() {
        var some = squares();
        some.remove(new IstatCode("054001"));

        boundaries.store(some, SOURCE, "run-2");

        assertThat(boundaries.geometry().schematic()).isTrue();
    }

    /// As between the end of another's transaction and the news of it.
    @Test
    void a_map_has_the_hash_of_what_it_was_drawn_from_whatever_was_asked_for() {
        boundaries.store(squares(), SOURCE, "run-6");
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        MapOutline asked = maps.outline(today);

        graph.write(() ->
                client.query(
                                """
                                MATCH (b:Boundary {istat: '054001'})
                                SET b.importRun = 'run-7', b.geojson = $moved
                                """)
                        .bind(square(15, 38))
                        .to("moved")
                        .run());
        MapGeometry drawn = maps.draw(today);
        events.publishEvent(new TerritoryChanged());

        assertThat(drawn.hash()).isNotEqualTo(asked.hash());
        assertThat(boundaries.outline(today).hash()).isEqualTo(drawn.hash());
        assertThat(boundaries.geometry(drawn.hash()).geoJson())
                .isEqualTo(drawn.geoJson())
                .contains("15.1");
    }

    @Test
    void forgotten_boundaries_leave_the_cells() {
        boundaries.store(squares(), SOURCE, "run-3");
        boundaries.forget();

        assertThat(boundaries.geometry().schematic()).isTrue();
    }

    @Test
    void what_is_no_polygon_is_refused_before_anything_is_written() {
        var wrong = squares();
        wrong.put(new IstatCode("054001"), "{\"type\":\"Point\",\"coordinates\":[12,43]}");

        assertThatThrownBy(() -> boundaries.store(wrong, SOURCE, "run-4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a Polygon");
        assertThat(boundaries.imported()).isEmpty();
    }

    @Test
    void metres_are_no_degrees() {
        var projected =
                Map.of(
                        new IstatCode("054001"),
                        "{\"type\":\"Polygon\",\"coordinates\":[[[300000,4770000],[300001,4770000],[300001,4770001],[300000,4770000]]]}");

        assertThatThrownBy(() -> boundaries.store(projected, SOURCE, "run-5"))
                .hasMessageContaining("WGS84");
    }

    private Map<IstatCode, String> squares() {
        Map<IstatCode, String> squares = new HashMap<>();
        int next = 0;
        for (Comune comune : territories.comuni()) {
            double lon = 12 + 0.1 * (next % 10);
            double lat = 42.5 + 0.1 * (next / 10);
            squares.put(comune.istat(), square(lon, lat));
            next++;
        }
        return squares;
    }

    private static String square(double lon, double lat) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.2f,%3$.2f],[%2$.2f,%3$.2f],[%2$.2f,%4$.2f],[%1$.2f,%4$.2f],[%1$.2f,%3$.2f]]]}",
                lon,
                lon + 0.1,
                lat,
                lat + 0.1);
    }
}
