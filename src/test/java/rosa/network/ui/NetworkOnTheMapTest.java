package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Position;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shell.SearchProvider;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureDay;
import rosa.territory.MapPointSource.MapPoint;
import rosa.territory.Territories;

@RosaTest
class NetworkOnTheMapTest {
    /// Poggiodomo: no other test's facilities stand there.
    private static final IstatCode POGGIODOMO = new IstatCode("054042");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Provenance SOURCE = new Provenance("rosa-inserimento", DAY);

    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Territories territories;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;
    @Autowired private NetworkFigures figures;
    @Autowired private FacilityPoints points;
    @Autowired private NetworkSearch search;
    @Autowired private FacilityHistory history;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Facility casa;
    private Facility minori;

    @BeforeEach
    void two_facilities() {
        casa =
                facilities.register(
                        FacilityData.of(
                                        "Casa Mappa " + mark,
                                        FacilityKind.CAS_ADULTS,
                                        POGGIODOMO,
                                        SOURCE)
                                .position(new Position(42.7001, 12.9301))
                                .build());
        minori =
                facilities.register(
                        FacilityData.of(
                                        "Minori Mappa " + mark,
                                        FacilityKind.CAS_MINORS,
                                        POGGIODOMO,
                                        SOURCE)
                                .build());
        places.record(casa.id(), new PlacesCount(DAY, 10, 8, 10, SOURCE));
        places.record(minori.id(), new PlacesCount(DAY, 2, 2, 2, SOURCE));
    }

    @AfterEach
    void close_them() {
        for (Facility one : List.of(casa, minori)) {
            facilities.close(one.id(), facilities.facility(one.id()).version(), DAY);
        }
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_figures_of_a_comune_sum_all_its_facilities_and_the_empty_ones_are_zero() {
        assertThat(valueOf("posti", POGGIODOMO)).isEqualTo(10);
        assertThat(valueOf("presenze", POGGIODOMO)).isEqualTo(12);
        assertThat(valueOf("saturazione", POGGIODOMO)).isEqualTo(120);
        int residents = territories.residents(DAY).get(POGGIODOMO).people();
        assertThat(valueOf("posti-per-mille", POGGIODOMO)).isEqualTo(10_000.0 / residents);
        assertThat(figure("posti").values().apply(new FigureDay(DAY)).byComune()).hasSize(92);
    }

    @Test
    void an_inspector_sees_exact_points_and_centres_for_minors() {
        signIn(Role.INSPECTOR);

        assertThat(mine())
                .extracting(MapPoint::name)
                .containsExactlyInAnyOrder("Casa Mappa " + mark, "Minori Mappa " + mark);
        assertThat(mine()).anyMatch(point -> point.at().lat() == 42.7001);
    }

    @Test
    void a_reader_sees_the_facility_at_the_town_hall_and_no_centre_for_minors() {
        signIn(Role.READER);

        assertThat(mine()).extracting(MapPoint::name).containsExactly("Casa Mappa " + mark);
        assertThat(mine().getFirst().at()).isEqualTo(territories.comune(POGGIODOMO).townHall());
    }

    @Test
    void the_comunes_history_tells_of_its_facilities_as_far_as_the_person_sees_them() {
        signIn(Role.INSPECTOR);
        assertThat(told(POGGIODOMO))
                .contains(
                        "facility.register Casa Mappa " + mark,
                        "places.record Casa Mappa " + mark,
                        "places.record Minori Mappa " + mark);

        signIn(Role.READER);
        assertThat(told(POGGIODOMO))
                .contains("facility.register Casa Mappa " + mark)
                .noneMatch(line -> line.contains("Minori Mappa " + mark));

        signIn(Role.COORDINATOR);
        var preci = new IstatCode("054043");
        facilities.amend(casa.id(), 1, casa.data().change().comune(preci).build());
        assertThat(told(POGGIODOMO)).contains("facility.amend Casa Mappa " + mark);
        assertThat(told(preci)).contains("facility.register Casa Mappa " + mark);
        facilities.amend(casa.id(), 2, casa.data());
    }

    private List<String> told(IstatCode comune) {
        return history.changes(territories.comune(comune), person.get(), 50).stream()
                .map(change -> change.entry().action() + " " + change.entry().subject().name())
                .toList();
    }

    @Test
    void the_search_finds_what_the_person_may_see() {
        signIn(Role.READER);
        assertThat(search.search("mappa " + mark, person.get(), 10))
                .extracting(SearchProvider.Hit::title)
                .containsExactly("Casa Mappa " + mark);

        signIn(Role.COORDINATOR);
        assertThat(search.search("MINORI " + mark, person.get(), 10))
                .extracting(SearchProvider.Hit::path)
                .containsExactly("strutture/" + minori.id());
        assertThat(search.search("questura di terni", person.get(), 10))
                .extracting(SearchProvider.Hit::path)
                .contains("enti/questura-tr");
    }

    private List<MapPoint> mine() {
        return points.points(DAY).stream().filter(it -> it.name().endsWith(mark)).toList();
    }

    private double valueOf(String key, IstatCode comune) {
        return figure(key).values().apply(new FigureDay(DAY)).byComune().get(comune);
    }

    private ComuneFigure figure(String key) {
        return figures.figures().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Role role) {
        SignedInAs.a(accounts, role);
    }
}
