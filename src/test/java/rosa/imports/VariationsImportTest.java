package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.distribution.Analysis;
import rosa.distribution.RuleSets;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.network.Facilities;
import rosa.network.Places;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.Neighbour;
import rosa.territory.ResidentKind;
import rosa.territory.Services;
import rosa.territory.Territories;

/// What becomes of comuni that do not exist, in the whole program; the shared data change, so it
/// runs alone.
@Tag("alone")
@RosaTest
class VariationsImportTest {
    private static final IstatCode ALBA = new IstatCode("054901");
    private static final IstatCode BORGO = new IstatCode("054902");
    private static final IstatCode COLLE = new IstatCode("054903");
    private static final IstatCode NUOVA = new IstatCode("054909");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate BEFORE = DAY.minusDays(1);

    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private Territories territories;
    @Autowired private Boundaries boundaries;
    @Autowired private Services services;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private AuditTrail trail;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    private ImportDesk desk;
    private MadeUpComuni made;
    private int others;

    @BeforeEach
    void three_comuni_are_in_the_list() throws IOException {
        desk = new ImportDesk(imports, accounts);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        others = territories.comuni().size();
        made = new MadeUpComuni(desk, graph, client, events);
        made.list();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        made.forget();
    }

    @Test
    void a_merger_is_previewed_in_sentences_taken_and_the_second_time_changes_nothing()
            throws IOException {
        Preview preview = desk.preview(ImportKind.VARIATIONS, MadeUpComuni.merger());

        assertThat(preview.isReady()).isTrue();
        assertThat(preview.changes())
                .extracting(RowChange::subject)
                .containsExactly(
                        "Alba Prova (054901) → Nuova Prova (054909)",
                        "Borgo Prova (054902) → Nuova Prova (054909)");
        assertThat(preview.changes().getFirst().fields())
                .extracting(field -> Italian.text(field.field()), FieldChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Il comune Alba Prova confluisce nel nuovo comune Nuova Prova"
                                        + " dal 01/01/2024",
                                "L.R. 1/2023"));
        assertThat(texts(preview)).anyMatch(text -> text.contains("non è nell'elenco dei comuni"));

        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        assertThat(desk.preview(ImportKind.VARIATIONS, MadeUpComuni.merger()).changes())
                .extracting(RowChange::state)
                .containsOnly(RowChange.State.UNTOUCHED);
        assertThat(trail.historyOf("Comune", "054901").getFirst().action())
                .isEqualTo("comune.change");
    }

    @Test
    void each_day_has_its_comuni_and_a_new_one_has_what_its_parts_had() throws IOException {
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        assertThat(codes(BEFORE)).contains(ALBA, BORGO).doesNotContain(NUOVA).hasSize(others + 3);
        assertThat(codes(DAY)).contains(NUOVA).doesNotContain(ALBA, BORGO).hasSize(others + 2);
        assertThat(territories.comuni()).hasSize(others + 2);
        Comune one = territories.comune(NUOVA);
        assertThat(one.areaKm2()).isEqualTo(30.75);
        assertThat(one.townHall()).isEqualTo(territories.comune(ALBA).townHall());
        assertThat(one.isPartOf(new TerritoryId("provincia:054"))).isTrue();
        assertThat(one.neighbours())
                .extracting(Neighbour::istat, Neighbour::km)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(COLLE, 3.75));
        assertThat(territories.findComune(COLLE, BEFORE).orElseThrow().neighbours())
                .extracting(Neighbour::istat)
                .containsExactly(ALBA, BORGO);
        assertThat(territories.findComune(COLLE).orElseThrow().neighbours())
                .extracting(Neighbour::name)
                .containsExactly("Nuova Prova");
        assertThat(territories.findComune(ALBA)).map(Comune::name).contains("Alba Prova");
    }

    @Test
    void residents_of_a_new_comune_are_the_sum_until_it_is_counted() throws IOException {
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        var sum = territories.residents(DAY).get(NUOVA);
        assertThat(sum.people()).isEqualTo(1_300);
        assertThat(sum.kind()).isEqualTo(ResidentKind.DERIVED);
        assertThat(sum.provenance().asOf()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(territories.residents(BEFORE))
                .containsKeys(ALBA, BORGO)
                .doesNotContainKey(NUOVA);
        assertThat(territories.residentDates()).doesNotContain(DAY);

        desk.take(
                ImportKind.RESIDENTS,
                "DATA ELABORAZIONE,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n2024-06-01,054909,NUOVA,1288\n");
        assertThat(territories.residents(LocalDate.of(2024, 6, 1)).get(NUOVA).people())
                .isEqualTo(1_288);
        assertThat(territories.residents(LocalDate.of(2024, 5, 31)).get(NUOVA).people())
                .isEqualTo(1_300);

        Preview late =
                desk.preview(
                        ImportKind.RESIDENTS,
                        "DATA ELABORAZIONE,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n"
                                + "2024-07-01,054901,ALBA,990\n2024-07-01,054909,NUOVA,1290\n");
        assertThat(texts(late))
                .containsExactly(
                        "Riga 2, colonna «COD_ISTAT_COMUNE»: Alba Prova al 01/07/2024 non esiste"
                                + " più, e i suoi residenti non sono quelli di Nuova Prova: la riga"
                                + " non viene letta.");
    }

    @Test
    void places_stand_in_the_new_comune_from_the_day_and_before_in_the_old_one()
            throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT;Data;Posti attivi;Presenze\n"
                        + "Casa Alba Prova;CAS;054901;30/06/2023;20;18\n");
        desk.take(ImportKind.SERVICES, "Nome;Tipo;Codice ISTAT\nCPIA Alba Prova;CPIA;054901\n");
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        assertThat(places.stateOn(DAY, NUOVA))
                .extracting(one -> one.comuneName(), one -> one.places())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Nuova Prova", 20));
        assertThat(places.stateOn(DAY, ALBA)).isEmpty();
        assertThat(places.stateOn(BEFORE, ALBA)).hasSize(1);
        assertThat(places.stateOn(BEFORE, NUOVA)).isEmpty();
        assertThat(services.servicesIn(NUOVA)).hasSize(1);
        assertThat(services.mayEdit(ALBA)).isFalse();
        assertThat(services.mayEdit(NUOVA)).isTrue();
        var stored = facilities.byName().get("Casa Alba Prova");
        assertThat(facilities.facility(stored).data().comune()).isEqualTo(ALBA);

        var rules = ruleSets.all().getFirst().data();
        assertThat(analysis.evaluate(DAY, rules).quotas().comune(NUOVA)).isPresent();
        assertThat(analysis.evaluate(DAY, rules).quotas().comune(ALBA)).isEmpty();
        assertThat(analysis.evaluate(BEFORE, rules).quotas().comune(ALBA)).isPresent();
    }

    @Test
    void a_file_with_a_code_or_name_of_before_is_read_for_what_followed_and_says_so()
            throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT;Data;Posti attivi\n"
                        + "Casa Alba Prova;CAS;054901;30/06/2023;20\n");
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        Preview again =
                desk.preview(
                        ImportKind.FACILITIES,
                        "Denominazione;Tipo;Codice ISTAT;Comune;Data;Posti attivi\n"
                                + "Casa Alba Prova;CAS;054901;Alba Prova;30/06/2024;22\n"
                                + "Casa Borgo Prova;CAS;;Borgo Prova;30/06/2024;9\n"
                                + "Casa Alba Prova;CAS;054901;;30/06/2023;20\n");

        assertThat(again.errors()).isZero();
        assertThat(texts(again))
                .contains(
                        "Riga 2, colonna «Codice ISTAT»: Il codice 054901 (Alba Prova) al"
                                + " 30/06/2024 non è più in uso: la riga si legge per Nuova Prova"
                                + " (054909).")
                .hasSize(2);
        assertThat(again.changes())
                .extracting(RowChange::subject, RowChange::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "Casa Alba Prova (Nuova Prova)", RowChange.State.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(
                                "Casa Borgo Prova (Nuova Prova)", RowChange.State.CREATED));
    }

    @Test
    void a_change_to_come_is_recorded_and_changes_nothing_until_its_day() throws IOException {
        LocalDate day = LocalDate.now(Formats.ROME).plusMonths(1);
        Preview preview =
                desk.preview(
                        ImportKind.VARIATIONS,
                        MadeUpComuni.HEADER
                                + MadeUpComuni.row(
                                        "CD",
                                        "054903",
                                        "Colle Prova",
                                        "054903",
                                        "Colle Alto",
                                        day));
        desk.take(
                ImportKind.VARIATIONS,
                MadeUpComuni.HEADER
                        + MadeUpComuni.row(
                                "CD", "054903", "Colle Prova", "054903", "Colle Alto", day));

        assertThat(texts(preview))
                .containsExactly(
                        "Riga 2: La variazione è registrata ora e vale dal %s: fino al giorno"
                                        .formatted(Formats.day(day))
                                + " prima non cambia nulla.");
        assertThat(territories.comune(COLLE).name()).isEqualTo("Colle Prova");
        assertThat(territories.comuni(day))
                .filteredOn(one -> one.istat().equals(COLLE))
                .extracting(Comune::name)
                .containsExactly("Colle Alto");
    }

    @Test
    void a_search_by_a_former_name_or_code_finds_what_followed() throws IOException {
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        assertThat(territories.search("Borgo Prova", 5))
                .extracting(Comune::istat)
                .first()
                .isEqualTo(NUOVA);
        assertThat(territories.search("054902", 5)).extracting(Comune::istat).contains(NUOVA);
    }

    @Test
    void a_list_that_comes_later_tells_what_the_changes_could_not() throws IOException {
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        desk.take(
                ImportKind.COMUNI,
                "istat,nome,sigla,provincia,cod_reg,regione,area_km2,lat,lon\n"
                        + "054909,Nuova Prova,PG,Perugia,10,Umbria,30.8,43.2,12.4\n");

        assertThat(territories.comune(NUOVA).areaKm2()).isEqualTo(30.8);
        assertThat(codes(BEFORE)).doesNotContain(NUOVA);
    }

    @Test
    void where_only_a_part_goes_the_facilities_to_look_at_are_named() throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT\nCasa Alba Prova;CAS;054901\n");

        Preview preview =
                desk.preview(
                        ImportKind.VARIATIONS,
                        MadeUpComuni.HEADER
                                + MadeUpComuni.row(
                                        "CE",
                                        "054901",
                                        "Alba Prova",
                                        "054902",
                                        "Borgo Prova",
                                        DAY));

        assertThat(texts(preview))
                .containsExactly(
                        "Riga 2: Nulla passa da sé da Alba Prova a Borgo Prova. Da controllare,"
                                + " una per una, dove si trovano le strutture: Casa Alba Prova.");
    }

    @Test
    void a_code_that_changes_keeps_everything_it_had() throws IOException {
        desk.take(
                ImportKind.VARIATIONS,
                MadeUpComuni.HEADER
                        + MadeUpComuni.row("AP", "054901", "Alba Prova", "055901", "", DAY));
        IstatCode code = new IstatCode("055901");

        assertThat(territories.comune(code).residentsOn(DAY).orElseThrow().people())
                .isEqualTo(1_000);
        assertThat(territories.comune(code).residentsOn(DAY).orElseThrow().kind())
                .isEqualTo(ResidentKind.CENSUS);
        assertThat(territories.comune(code).isPartOf(new TerritoryId("provincia:055"))).isTrue();
        assertThat(territories.comune(code).isPartOf(new TerritoryId("regione:10"))).isTrue();
        assertThat(codes(BEFORE)).contains(ALBA).doesNotContain(code);
    }

    @Test
    void the_map_of_each_day_shows_its_comuni() throws IOException {
        String today = boundaries.geometry().hash();
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());

        var now = boundaries.geometry(LocalDate.now(Formats.ROME));
        var then = boundaries.geometry(BEFORE);

        assertThat(now.rings()).containsKey(NUOVA).doesNotContainKeys(ALBA, BORGO);
        assertThat(then.rings()).containsKeys(ALBA, BORGO).doesNotContainKey(NUOVA);
        assertThat(then.hash()).isEqualTo(today).isNotEqualTo(now.hash());
        assertThat(boundaries.geometry(then.hash()).geoJson()).isEqualTo(then.geoJson());
    }

    @Test
    void only_who_has_rights_everywhere_may_say_what_became_of_comuni() throws IOException {
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(new TerritoryId("provincia:055")), null);

        assertThat(texts(desk.preview(ImportKind.VARIATIONS, MadeUpComuni.merger())))
                .anyMatch(text -> text.contains("diritti su tutto il territorio"));
        desk.signIn(Set.of(Role.READER), Set.of(), null);
        assertThatThrownBy(() -> desk.preview(ImportKind.VARIATIONS, MadeUpComuni.merger()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private Stream<IstatCode> stream(LocalDate day) {
        return territories.comuni(day).stream().map(Comune::istat);
    }

    private List<IstatCode> codes(LocalDate day) {
        return stream(day).toList();
    }

    private static List<String> texts(Preview preview) {
        return preview.problems().stream().map(Italian::text).toList();
    }
}
