package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
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
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shell.SearchProvider;
import rosa.territory.ComuneFigure;
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
        facilities.close(casa.id(), 1, DAY);
        facilities.close(minori.id(), 1, DAY);
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_figures_of_a_comune_sum_all_its_facilities_and_the_empty_ones_are_zero() {
        assertThat(valueOf("posti", POGGIODOMO)).isEqualTo(10);
        assertThat(valueOf("presenze", POGGIODOMO)).isEqualTo(12);
        assertThat(valueOf("saturazione", POGGIODOMO)).isEqualTo(120);
        int residents = territories.residents(DAY).get(POGGIODOMO).people();
        assertThat(valueOf("posti-per-mille", POGGIODOMO)).isEqualTo(10_000.0 / residents);
        assertThat(figure("posti").values().apply(DAY).byComune()).hasSize(92);
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
        return figure(key).values().apply(DAY).byComune().get(comune);
    }

    private ComuneFigure figure(String key) {
        return figures.figures().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Role role) {
        String name = "mappa." + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(
                new AccountData(
                        name, "Prova", "", Set.of(role), null, Set.of(), Locale.ITALIAN, true),
                "una-frase-lunga-e-sicura-" + mark);
        var account = accounts.findByUsername(name).orElseThrow();
        var principal =
                new AccountPrincipal(account.id(), name, "", List.of(role.authority()), true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal,
                                null,
                                List.of(new SimpleGrantedAuthority(role.authority()))));
    }
}
