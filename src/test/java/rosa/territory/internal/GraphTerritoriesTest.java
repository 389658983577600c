package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Neighbour;
import rosa.territory.ReferenceData;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

@TerritoryDatabaseTest
class GraphTerritoriesTest {
    private static final IstatCode SAN_VENANZO = new IstatCode("055030");
    private static final IstatCode PIEGARO = new IstatCode("054040");

    @Autowired private Territories territories;
    @Autowired private Sources sources;
    @Autowired private ReferenceData reference;
    @Autowired private Neo4jClient client;
    @Autowired private RecordedChanges audit;

    @Test
    void all_of_umbria_is_there_with_its_residents() {
        var residents = territories.residents(LocalDate.of(2026, 11, 23));

        assertThat(territories.comuni()).extracting(Comune::istat).hasSize(92).isSorted();
        assertThat(residents.values().stream().mapToInt(Residents::people).sum())
                .isEqualTo(863_621);
    }

    @Test
    void residents_are_those_of_the_latest_count_on_the_day() {
        var onTheDay = territories.comune(PIEGARO).residentsOn(LocalDate.of(2020, 12, 31));
        var dayBefore = territories.comune(PIEGARO).residentsOn(LocalDate.of(2020, 12, 30));

        assertThat(onTheDay).map(Residents::people).hasValue(3419);
        assertThat(dayBefore).map(Residents::date).hasValue(LocalDate.of(2011, 10, 9));
        assertThat(territories.residents(LocalDate.of(2001, 1, 1))).isEmpty();
    }

    @Test
    void partitions_are_independent() {
        var comune = territories.comune(SAN_VENANZO);

        assertThat(comune.territory(TerritoryKind.PROVINCIA))
                .map(Territory::name)
                .hasValue("Provincia di Terni");
        assertThat(comune.territory(TerritoryKind.ZONA_SOCIALE))
                .map(Territory::name)
                .hasValue("Zona sociale 4 – Marsciano");
    }

    @Test
    void what_is_own_knowledge_says_so() {
        var comune = territories.comune(SAN_VENANZO);

        assertThat(comune.memberships())
                .extracting(
                        m -> m.territory().kind(),
                        m ->
                                sources.findSource(m.provenance().source())
                                        .orElseThrow()
                                        .ownKnowledge())
                .contains(
                        tuple(TerritoryKind.USL, true),
                        tuple(TerritoryKind.DISTRETTO, true),
                        tuple(TerritoryKind.PROVINCIA, false));
    }

    @Test
    void zones_are_listed_by_number() {
        assertThat(territories.territories(TerritoryKind.ZONA_SOCIALE))
                .extracting(t -> t.id().code())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void members_of_the_two_usl_make_all_of_umbria() {
        assertThat(territories.membersOf(new TerritoryId("usl:1"))).hasSize(38);
        assertThat(territories.membersOf(new TerritoryId("usl:2"))).hasSize(54);
        assertThat(territories.membersOf(new TerritoryId("cratere:sisma-2016"))).hasSize(15);
    }

    @Test
    void kinds_that_divide_all_umbria_can_be_partitions() {
        assertThat(territories.partitionKinds())
                .contains(TerritoryKind.PROVINCIA, TerritoryKind.ZONA_SOCIALE, TerritoryKind.SLL)
                .doesNotContain(TerritoryKind.REGIONE, TerritoryKind.CRATERE);
    }

    @Test
    void perugia_has_the_most_neighbours() {
        var perugia = territories.comune(new IstatCode("054039"));

        assertThat(perugia.neighbours()).hasSize(12);
        assertThat(territories.comuni())
                .allSatisfy(c -> assertThat(c.neighbours().size()).isBetween(1, 12));
        assertThat(territories.comuni().stream().mapToInt(c -> c.neighbours().size()).sum())
                .isEqualTo(2 * 226);
        assertThat(perugia.neighbours()).extracting(Neighbour::km).allMatch(km -> km > 0);
    }

    @Test
    void a_pole_may_lie_outside_umbria() {
        var snai =
                territories
                        .comune(new IstatCode("054013"))
                        .snaiOn(LocalDate.of(2026, 1, 1))
                        .orElseThrow();

        assertThat(snai.year()).isEqualTo(2020);
        assertThat(snai.code()).isEqualTo("E");
        assertThat(snai.pole().name()).isEqualTo("Arezzo");
    }

    @Test
    void loading_again_changes_nothing() {
        long before = count();

        assertThat(reference.load()).isFalse();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void changed_tables_are_loaded_without_doubling_anything() {
        long before = count();
        client.query("MATCH (s:Setting {key: $key}) SET s.value = 'former'")
                .bind(ReferenceLoader.SETTING)
                .to("key")
                .run();

        assertThat(reference.load()).isTrue();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void an_unknown_comune_is_named() {
        assertThatThrownBy(() -> territories.comune(new IstatCode("999999")))
                .hasMessageContaining("999999");
    }

    @Test
    void a_search_finds_the_comune_meant() {
        assertThat(territories.search("gualdo", 5))
                .extracting(Comune::name)
                .containsExactly("Gualdo Cattaneo", "Gualdo Tadino");
    }

    @Test
    void imported_residents_are_seen_at_once_and_recorded() {
        var polino = new IstatCode("055027");
        var day = LocalDate.of(2025, 1, 1);
        var source = new Source("test-anpr", "ANPR di prova", "Prova", "CC0", day, "", false);

        territories.storeResidents(day, ResidentKind.REGISTRY, Map.of(polino, 199), source);

        assertThat(territories.comune(polino).residentsOn(day))
                .hasValueSatisfying(r -> assertThat(r.people()).isEqualTo(199));
        assertThat(sources.findSource("test-anpr")).isPresent();
        assertThat(audit.entries).contains("residents.store 2025-01-01");
        client.query("MATCH (r:ResidentCount {id: '055027@2025-01-01'}) DETACH DELETE r").run();
        sources.record(source);
    }

    private long count() {
        return client.query(
                        "MATCH (n) WHERE NOT n:Setting OPTIONAL MATCH (n)-[r]->() RETURN count(*) AS n")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }
}
