package rosa.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.plan.SignedInAs;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionData;
import rosa.table.Decisions;

/// The program as it starts for somebody who tries it.
@Tag("alone")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rosa.data=target/test-data/${random.uuid}",
            "rosa.demo=on",
            "vaadin.productionMode=true"
        })
@ActiveProfiles("test")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

    private static final Concern PERUGIA = new Concern(Concern.Kind.COMUNE, "054039");

    @Autowired private DemoData demo;
    @Autowired private Places places;
    @Autowired private Facilities facilities;
    @Autowired private Contracts contracts;
    @Autowired private Ties ties;
    @Autowired private Decisions decisions;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail trail;
    @Autowired private Neo4jClient neo4j;

    @Test
    @Order(1)
    void the_totals_of_the_demonstration_are_the_published_ones() {
        List<FacilityState> state = places.stateOn(DAY);

        assertThat(sum(cas(state), FacilityState::financed)).isEqualTo(2_390);
        assertThat(cas(state)).hasSize(114);
        assertThat(cas(state).stream().map(FacilityState::comuneName).distinct()).hasSize(37);
        assertThat(sum(sai(state), FacilityState::financed)).isEqualTo(548);
        assertThat(sum(cas(state), FacilityState::occupied)).isEqualTo(2_388);
        assertThat(sum(sai(state), FacilityState::occupied)).isEqualTo(511);
        assertThat(cas(state)).allMatch(it -> it.centsPerPersonDay() != null);
    }

    @Test
    @Order(2)
    void every_demonstrative_thing_says_so() {
        assertThat(demo.isPresent()).isTrue();
        assertThat(demo.messageKey()).contains("network.demo.notice");
        assertThat(facilities.all()).isNotEmpty().allMatch(Facility::demo);
        assertThat(ties.all()).isNotEmpty().allMatch(Tie::demo);
        assertThat(contracts.contractsOf(new FacilityId("demo-cas-001")))
                .isNotEmpty()
                .allMatch(Contract::demo);
    }

    @Test
    @Order(3)
    void it_is_loaded_once() {
        assertThat(demo.load()).isFalse();
    }

    @Test
    @Order(4)
    void one_action_removes_all_of_it_for_good_and_nothing_real() {
        var real = aDecisionAboutDemonstrativeThings();
        assertThat(decisions.all()).filteredOn(Decision::demo).isNotEmpty();

        demo.removeAll();

        assertThat(decisions.all())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(real.id());
                    assertThat(one.number()).isEqualTo(real.number());
                    assertThat(one.data().text()).isEqualTo(real.data().text());
                    assertThat(one.data().concerns()).containsExactly(PERUGIA);
                    assertThat(one.data().mover()).isNull();
                    assertThat(one.data().supporters()).isEmpty();
                });
        assertThat(count("MATCH (d:Decision) RETURN count(d)")).isEqualTo(1);
        assertThat(count("MATCH (t:WorkingTable) RETURN count(t)")).isEqualTo(1);
        assertThat(demo.isPresent()).isFalse();
        assertThat(demo.messageKey()).isEmpty();
        assertThat(facilities.all()).isEmpty();
        assertThat(ties.all()).isEmpty();
        assertThat(count("MATCH (n) WHERE n.demo = true RETURN count(n)")).isZero();
        assertThat(count("MATCH (n:PlacesCount|Contract|PriceComponent) RETURN count(n)")).isZero();
        assertThat(count("MATCH (o:Organisation) RETURN count(o)")).isEqualTo(123);
        assertThat(demo.load()).isFalse();
        assertThat(trail.historyOf("Setting", "demo.state").getFirst().action())
                .isEqualTo("demo.remove");
    }

    private Decision aDecisionAboutDemonstrativeThings() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        try {
            var body = new OrganisationId("demo-ente-01");
            return decisions.register(
                    new DecisionData(
                            DAY,
                            "Controllo della struttura",
                            "Si controlla la struttura.",
                            null,
                            "",
                            List.of(
                                    PERUGIA,
                                    new Concern(Concern.Kind.FACILITY, "demo-cas-001"),
                                    new Concern(Concern.Kind.ORGANISATION, body.value())),
                            body,
                            List.of(body)));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private long count(String cypher) {
        return neo4j.query(cypher).fetchAs(Long.class).one().orElseThrow();
    }

    private static List<FacilityState> cas(List<FacilityState> state) {
        return state.stream()
                .filter(it -> it.facility().data().kind() != FacilityKind.SAI)
                .toList();
    }

    private static List<FacilityState> sai(List<FacilityState> state) {
        return state.stream()
                .filter(it -> it.facility().data().kind() == FacilityKind.SAI)
                .toList();
    }

    private static int sum(List<FacilityState> state, Function<FacilityState, Integer> figure) {
        return state.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
