package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.NationalReference;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;
import rosa.territory.Residents;
import rosa.territory.Source;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryChanged;
import rosa.territory.TerritoryKind;

@TerritoryDatabaseTest
class NationalReferenceTest {
    private static final IstatCode AREZZO = new IstatCode("051002");
    private static final IstatCode CORTONA = new IstatCode("051017");
    private static final IstatCode PERUGIA = new IstatCode("054039");
    private static final LocalDate CENSUS = LocalDate.of(2020, 12, 31);
    private static final Source SOURCE =
            new Source(
                    "test-comuni", "Elenco", "Prova", "CC0", LocalDate.of(2026, 1, 1), "", false);

    @Autowired private NationalReference reference;
    @Autowired private Territories territories;
    @Autowired private ReferenceLoader loader;
    @Autowired private Settings settings;
    @Autowired private Neo4jClient client;
    @Autowired private rosa.database.Graph graph;
    @Autowired private ApplicationEventPublisher events;

    @AfterEach
    void forget() {
        graph.write(() -> {
            client.query(
                            """
                            MATCH (c:Comune) WHERE c.importRun IS NOT NULL
                            OPTIONAL MATCH (c)-[:HAS_RESIDENTS|HAS_SNAI_CLASS]->(fact)
                            DETACH DELETE fact
                            WITH DISTINCT c
                            CALL (c) {
                                WITH c WHERE c:Pole
                                OPTIONAL MATCH (c)-[r:PART_OF|BORDERS]-()
                                DELETE r REMOVE c:Comune, c.importRun
                            }
                            WITH c WHERE NOT c:Pole
                            DETACH DELETE c
                            """)
                    .run();
            client.query("MATCH (t:Territory) WHERE t.importRun IS NOT NULL DETACH DELETE t").run();
            events.publishEvent(new TerritoryChanged());
        });
    }

    @Test
    void comuni_of_elsewhere_join_those_of_the_program_with_all_that_is_told() {
        reference.storeComuni(List.of(arezzo(), cortona()), SOURCE, "run-1", _ -> {});

        Comune found = territories.comune(AREZZO);
        assertThat(found.name()).isEqualTo("Arezzo");
        assertThat(found.territory(TerritoryKind.REGIONE)).map(Territory::name).contains("Toscana");
        assertThat(found.territory(TerritoryKind.PROVINCIA))
                .map(Territory::name)
                .contains("Arezzo (AR)");
        assertThat(found.residentsOn(CENSUS)).map(Residents::people).contains(96_000);
        assertThat(
                        territories
                                .comune(CORTONA)
                                .snaiOn(LocalDate.of(2026, 1, 1))
                                .orElseThrow()
                                .pole()
                                .istat())
                .isEqualTo(AREZZO);
        assertThat(territories.membersOf(new TerritoryId("regione:9")))
                .extracting(Comune::name)
                .containsExactly("Arezzo", "Cortona");
        assertThat(territories.comuni()).hasSize(94);
    }

    @Test
    void a_list_loaded_twice_changes_nothing_and_tells_what_it_was_told() {
        reference.storeComuni(List.of(arezzo(), cortona()), SOURCE, "run-1", _ -> {});
        long before = nodesAndRelationships();

        reference.storeComuni(List.of(arezzo(), cortona()), SOURCE, "run-2", _ -> {});

        assertThat(nodesAndRelationships()).isEqualTo(before);
        assertThat(reference.comuni())
                .containsEntry(AREZZO, arezzo())
                .containsEntry(CORTONA, cortona())
                .hasSize(2);
    }

    @Test
    void a_list_that_is_stopped_while_it_is_written_brings_nothing() {
        assertThatThrownBy(() ->
                        graph.write(() ->
                                reference.storeComuni(
                                        List.of(arezzo(), cortona()),
                                        SOURCE,
                                        "run-1",
                                        stored -> {
                                            assertThat(stored).isPositive();
                                            throw new CancellationException();
                                        })))
                .isInstanceOf(CancellationException.class);

        assertThat(territories.findComune(AREZZO)).isEmpty();
        assertThat(reference.comuni()).isEmpty();
    }

    @Test
    void what_comes_with_the_program_is_left_as_it_is() {
        Comune before = territories.comune(PERUGIA);

        reference.storeComuni(
                List.of(comune(PERUGIA, "PERUGIA", "Perugia", "PG", "10", "Umbria", 1)),
                SOURCE,
                "run-1",
                _ -> {});

        assertThat(territories.comune(PERUGIA)).isEqualTo(before);
        assertThat(reference.comuni()).isEmpty();
    }

    @Test
    void borders_join_comuni_and_those_of_the_program_keep_their_length() {
        reference.storeComuni(List.of(arezzo(), cortona()), SOURCE, "run-1", _ -> {});
        IstatCode assisi = new IstatCode("054001");
        IstatCode bastia = new IstatCode("054002");

        reference.storeBorders(
                List.of(
                        new ReferenceBorder(AREZZO, CORTONA, null),
                        new ReferenceBorder(assisi, bastia, 99.0)),
                SOURCE,
                "run-2",
                _ -> {});

        assertThat(territories.neighbours(AREZZO))
                .singleElement()
                .extracting("istat")
                .isEqualTo(CORTONA);
        assertThat(reference.borders())
                .containsEntry(new NationalReference.Pair(AREZZO, CORTONA), Optional.empty())
                .containsEntry(new NationalReference.Pair(assisi, bastia), Optional.of(11.61));
    }

    @Test
    void renewed_tables_of_the_program_leave_what_was_imported() {
        reference.storeComuni(List.of(arezzo(), cortona()), SOURCE, "run-1", _ -> {});
        graph.write(() -> settings.replace(ReferenceLoader.SETTING, "another"));

        assertThat(loader.load()).isTrue();

        assertThat(territories.comune(CORTONA).territory(TerritoryKind.REGIONE)).isPresent();
        assertThat(territories.comune(PERUGIA).territory(TerritoryKind.REGIONE)).isPresent();
    }

    private long nodesAndRelationships() {
        return graph.read(() ->
                client.query(
                                "MATCH (n) OPTIONAL MATCH (n)-[r]->()"
                                        + " RETURN count(DISTINCT n) + count(r) AS n")
                        .fetchAs(Long.class)
                        .one()
                        .orElseThrow());
    }

    private static ReferenceComune arezzo() {
        return comune(AREZZO, "Arezzo", "Arezzo", "AR", "9", "Toscana", 96_000);
    }

    private static ReferenceComune cortona() {
        return comune(CORTONA, "Cortona", "Arezzo", "AR", "9", "Toscana", 21_000);
    }

    private static ReferenceComune comune(
            IstatCode istat,
            String name,
            String province,
            String sign,
            String regionCode,
            String region,
            int people) {
        return new ReferenceComune(
                istat,
                name,
                province,
                sign,
                regionCode,
                region,
                100.5,
                new Coordinates(43.4, 11.8 + people / 1e7),
                people,
                CENSUS,
                new ReferenceComune.Inner(2020, "D", 28.5, AREZZO));
    }
}
