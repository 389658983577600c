package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.TickingClock;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.network.Facility;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.network.VisibleFacilities;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChanges;
import rosa.territory.NewComune;
import rosa.territory.Source;
import rosa.territory.Territories;

/// What days and rights do to comuni that change, in the whole program at a clock that the test
/// turns; shared data change, so it runs alone.
@Tag("alone")
@RosaTest
class VariationsInTimeTest {
    private static final IstatCode ALBA = new IstatCode("054901");
    private static final IstatCode BORGO = new IstatCode("054902");
    private static final IstatCode COLLE = new IstatCode("054903");
    private static final IstatCode DOSSO = new IstatCode("054904");
    private static final IstatCode NUOVA = new IstatCode("054909");
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);
    private static final LocalDate DAY = MadeUpComuni.DAY;
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final TerritoryId PERUGIA = new TerritoryId("provincia:054");
    private static final TerritoryId TERNI = new TerritoryId("provincia:055");

    @TestConfiguration
    static class AMinuteToMidnightInRome {
        @Bean
        @Primary
        TickingClock aMinuteToMidnight() {
            return new TickingClock("2027-06-30T21:59:00Z");
        }
    }

    @Autowired private TickingClock clock;
    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;
    @Autowired private Territories territories;
    @Autowired private Boundaries boundaries;
    @Autowired private ComuneChanges changes;
    @Autowired private Places places;
    @Autowired private VisibleFacilities visible;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    private ImportDesk desk;
    private MadeUpComuni made;

    @BeforeEach
    void three_comuni_are_in_the_list() throws IOException {
        desk = new ImportDesk(imports, accounts);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        made = new MadeUpComuni(desk, graph, client, events);
        made.list();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        boundaries.forget();
        made.forget();
    }

    @Test
    void a_merger_to_come_happens_at_midnight_by_itself() throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT;Data;Posti attivi\n"
                        + "Casa Alba Prova;CAS;054901;30/06/2023;20\n");
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger(JULY));

        assertThat(codes(territories.comuni())).contains(ALBA, BORGO).doesNotContain(NUOVA);
        assertThat(territories.comuneAt(ALBA)).map(Comune::istat).contains(ALBA);
        assertThat(territories.search("Alba Prova", 1)).extracting(Comune::istat).contains(ALBA);
        assertThat(boundaries.geometry().rings()).containsKey(ALBA).doesNotContainKey(NUOVA);
        assertThat(places.stateOn(JUNE, ALBA)).hasSize(1);
        String before = boundaries.geometry().hash();

        clock.pass(Duration.ofMinutes(2));

        assertThat(codes(territories.comuni())).contains(NUOVA).doesNotContain(ALBA, BORGO);
        assertThat(territories.comuneAt(ALBA)).map(Comune::name).contains("Nuova Prova");
        assertThat(territories.search("Alba Prova", 1)).extracting(Comune::istat).contains(NUOVA);
        assertThat(territories.residents(JULY).get(NUOVA).people()).isEqualTo(1_300);
        assertThat(places.stateOn(JULY, NUOVA)).hasSize(1);
        assertThat(boundaries.geometry().rings()).containsKey(NUOVA).doesNotContainKey(ALBA);
        assertThat(boundaries.geometry().hash()).isNotEqualTo(before);
        assertThat(boundaries.geometry(before).rings()).containsKey(ALBA);
        clock.pass(Duration.ofMinutes(-2));
    }

    @Test
    void who_has_rights_where_a_facility_stands_today_sees_its_past_and_who_had_them_does_not()
            throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT;Indirizzo\n"
                        + "Casa Alba Prova;CAS;054901;Via Roma 1\n");
        desk.take(
                ImportKind.VARIATIONS,
                MadeUpComuni.HEADER
                        + MadeUpComuni.row("AP", "054901", "Alba Prova", "055901", "", DAY));

        for (LocalDate day : List.of(BEFORE, DAY)) {
            assertThat(addressSeenBy(TERNI, day)).isEqualTo("Via Roma 1");
            assertThat(addressSeenBy(PERUGIA, day)).isEmpty();
        }
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(TERNI), null);
        assertThat(visible.mayEdit(ALBA, person.get())).isTrue();
        String addressed =
                "Denominazione;Tipo;Codice ISTAT;Indirizzo\nCasa Alba Prova;CAS;054901;Via Po 2\n";
        assertThat(desk.preview(ImportKind.FACILITIES, addressed).errors()).isZero();
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(PERUGIA), null);
        assertThat(visible.mayEdit(ALBA, person.get())).isFalse();
        assertThat(desk.preview(ImportKind.FACILITIES, addressed).errors()).isPositive();
    }

    @Test
    void after_a_split_nothing_moves_and_the_map_keeps_its_boundaries() throws IOException {
        list(DOSSO);
        boundaries.store(squares(DOSSO), source(), "run-confini");
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT\nCasa Alba Prova;CAS;054901\n"
                        + "Casa Dosso Prova;CAS;054904\n");
        desk.take(
                ImportKind.VARIATIONS,
                MadeUpComuni.HEADER
                        + MadeUpComuni.row(
                                "CS", "054904", "Dosso Prova", "054901", "Alba Prova", DAY));

        assertThat(names(places.stateOn(DAY, ALBA))).containsExactly("Casa Alba Prova");
        assertThat(names(places.stateOn(DAY, DOSSO))).containsExactly("Casa Dosso Prova");
        assertThat(names(places.stateOn(BEFORE, ALBA)))
                .containsExactly("Casa Alba Prova", "Casa Dosso Prova");
        assertThat(boundaries.geometry().schematic()).isFalse();
        assertThat(boundaries.geometry().rings()).containsKey(ALBA).doesNotContainKey(DOSSO);
    }

    @Test
    void a_divided_comune_counts_in_the_larger_heir_until_told_and_the_map_keeps_its_boundaries()
            throws IOException {
        boundaries.store(squares(null), source(), "run-confini");
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT\nCasa Alba Prova;CAS;054901\n"
                        + "Casa Colle Prova;CAS;054903\n");
        desk.take(
                ImportKind.VARIATIONS,
                MadeUpComuni.HEADER
                        + MadeUpComuni.row(
                                "ES", "054901", "Alba Prova", "054902", "Borgo Prova", DAY)
                        + MadeUpComuni.row(
                                "ES", "054901", "Alba Prova", "054903", "Colle Prova", DAY));

        assertThat(codes(territories.comuni(DAY))).contains(BORGO, COLLE).doesNotContain(ALBA);
        assertThat(names(places.stateOn(DAY, BORGO))).containsExactly("Casa Alba Prova");
        assertThat(names(places.stateOn(DAY, COLLE))).containsExactly("Casa Colle Prova");
        assertThat(names(places.stateOn(BEFORE, ALBA))).containsExactly("Casa Alba Prova");
        assertThat(territories.residents(DAY).get(BORGO).people()).isEqualTo(300);
        assertThat(boundaries.geometry().schematic()).isFalse();
        assertThat(boundaries.geometry().rings()).containsKeys(BORGO, COLLE);
    }

    @Test
    void a_comune_whose_province_nobody_told_is_called_by_its_name_alone() {
        List<String> names = new ArrayList<>();
        Provenance told = new Provenance("test-confini", BEFORE);

        changes.record(
                Stream.of(ALBA, BORGO)
                        .map(part ->
                                new ComuneChange(
                                        ComuneChange.Kind.MERGER,
                                        DAY,
                                        part,
                                        "Parte",
                                        NUOVA,
                                        "Nuova Prova",
                                        "",
                                        "",
                                        told))
                        .toList(),
                List.of(),
                List.of(
                        new NewComune(
                                NUOVA,
                                "Nuova Prova",
                                ComuneChange.Kind.MERGER,
                                List.of(ALBA, BORGO),
                                null,
                                null)),
                source(),
                "run-prova",
                traces -> traces.forEach(trace -> names.add(trace.name())));

        assertThat(names).contains("Nuova Prova", "Parte → Nuova Prova");
    }

    private String addressSeenBy(TerritoryId where, LocalDate day) {
        desk.signIn(Set.of(Role.INSPECTOR), Set.of(where), null);
        return visible.stateOn(day, person.get()).stream()
                .map(FacilityState::facility)
                .map(Facility::data)
                .filter(data -> data.name().equals("Casa Alba Prova"))
                .map(data -> data.address())
                .findFirst()
                .orElseThrow();
    }

    private void list(IstatCode code) throws IOException {
        desk.take(
                ImportKind.COMUNI,
                "istat,nome,sigla,provincia,cod_reg,regione,area_km2,lat,lon\n"
                        + code
                        + ",Dosso Prova,PG,Perugia,10,Umbria,4,43.14,12.34\n");
    }

    private Map<IstatCode, String> squares(@Nullable IstatCode without) {
        Map<IstatCode, String> squares = new HashMap<>();
        int next = 0;
        for (Comune comune : territories.comuni()) {
            double lon = 12 + 0.1 * (next % 10);
            double lat = 42.5 + 0.1 * (next / 10);
            next++;
            if (!comune.istat().equals(without)) {
                squares.put(
                        comune.istat(),
                        String.format(
                                Locale.ROOT,
                                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.2f,%3$.2f],"
                                        + "[%2$.2f,%3$.2f],[%2$.2f,%4$.2f],[%1$.2f,%4$.2f],"
                                        + "[%1$.2f,%3$.2f]]]}",
                                lon,
                                lon + 0.1,
                                lat,
                                lat + 0.1));
            }
        }
        return squares;
    }

    private static Source source() {
        return new Source("test-confini", "Confini di prova", "Prova", "CC0", BEFORE, "", false);
    }

    private static List<IstatCode> codes(List<Comune> comuni) {
        return comuni.stream().map(Comune::istat).toList();
    }

    private static List<String> names(List<FacilityState> states) {
        return states.stream().map(one -> one.facility().data().name()).sorted().toList();
    }
}
