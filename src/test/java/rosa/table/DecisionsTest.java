package rosa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.AtOnce;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.plan.SignedInAs;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.table.Ruling.Obstacle;
import rosa.table.internal.DecisionStore;

/// Each test takes its decisions in a year of its own, so that its numbers are its own.
@RosaTest
class DecisionsTest {
    @Autowired private Decisions decisions;
    @Autowired private Organisations organisations;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail trail;
    @Autowired private DecisionStore store;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient neo4j;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    private static LocalDate in(int year) {
        return LocalDate.of(year, 3, 10);
    }

    private OrganisationId organisation(String name) {
        return organisations
                .register(
                        new OrganisationData(
                                name,
                                OrganisationKind.OTHER,
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                java.util.Set.of(),
                                null,
                                new Provenance("typed-in", in(2024))))
                .id();
    }

    @Test
    void what_is_registered_is_found_as_it_was() {
        var mover = organisation("Ente proponente");
        var supporter = organisation("Ente favorevole");
        var given =
                new DecisionData(
                        in(1991),
                        "Apertura graduale",
                        "Si approva l'apertura graduale.",
                        in(1992),
                        "Verbale n. 4",
                        List.of(
                                new Concern(Concern.Kind.COMUNE, "054039"),
                                new Concern(Concern.Kind.TERRITORY, "usl:1"),
                                new Concern(Concern.Kind.ORGANISATION, supporter.value())),
                        mover,
                        List.of(supporter, mover));

        var registered = decisions.register(given);

        assertThat(registered.version()).isEqualTo(1);
        assertThat(registered.number().text()).isEqualTo("1/1991");
        assertThat(registered.table().id()).isEqualTo(WorkingTable.PREFETTURA);
        assertThat(decisions.decision(registered.id()).data()).isEqualTo(given);
        assertThat(
                        decisions.concerning(
                                List.of(new Concern(Concern.Kind.ORGANISATION, supporter.value()))))
                .containsExactly(registered);
        assertThat(trail.historyOf("Decision", registered.id().value()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("decision.register");
                    assertThat(entry.after()).contains("Ente proponente").contains("comune:054039");
                });
    }

    @Test
    void decisions_registered_at_once_get_the_numbers_of_the_year_without_a_gap() throws Exception {
        SecurityContextHolder.clearContext();

        var numbers =
                AtOnce.all(
                        8,
                        i -> decisions.register(data(in(1993), "Insieme " + i)).number().ordinal());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void a_refused_registration_leaves_no_gap() {
        decisions.register(data(in(1994), "Prima"));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        decisions.register(
                                data(
                                        in(1994),
                                        "Di nulla",
                                        new Concern(Concern.Kind.COMUNE, "999999"))));

        assertThat(decisions.register(data(in(1994), "Seconda")).number().text())
                .isEqualTo("2/1994");
    }

    @Test
    void a_decision_of_a_day_to_come_is_not_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decisions.register(data(LocalDate.now().plusDays(2), "Domani")));
    }

    @Test
    void an_amendment_of_an_old_version_is_refused_and_shows_what_is_there() {
        var registered = decisions.register(data(in(1995), "Contesa"));
        var first = done(decisions.amend(registered.id(), 1, data(in(1995), "Cambiata")));

        var second = decisions.amend(registered.id(), 1, data(in(1995), "Perduta"));

        assertThat(first.version()).isEqualTo(2);
        assertThat(second).isEqualTo(new Ruling.Admitted(new Changed.Stale<>(first)));
        assertThat(decisions.decision(registered.id()).data().title()).isEqualTo("Cambiata");
        assertThat(decisions.amend(DecisionId.random(), 1, data(in(1995), "Ignota")))
                .isEqualTo(new Ruling.Admitted(new Changed.Gone<>()));
    }

    @Test
    void an_amendment_replaces_what_it_concerns() {
        var perugia = new Concern(Concern.Kind.COMUNE, "054039");
        var terni = new Concern(Concern.Kind.COMUNE, "055032");
        var registered = decisions.register(data(in(1995), "Su Perugia", perugia));

        var now = done(decisions.amend(registered.id(), 1, data(in(1995), "Su Terni", terni)));

        assertThat(now.data().concerns()).containsExactly(terni);
    }

    @Test
    void an_amendment_that_changes_nothing_leaves_no_trace() {
        var registered = decisions.register(data(in(1995), "Sempre quella"));

        assertThat(done(decisions.amend(registered.id(), 1, registered.data())))
                .isEqualTo(registered);
        assertThat(done(decisions.reinstate(registered.id(), 1))).isEqualTo(registered);
        assertThat(trail.historyOf("Decision", registered.id().value())).hasSize(1);
    }

    @Test
    void its_number_keeps_it_in_its_year() {
        var registered = decisions.register(data(in(1995), "Dell'anno"));

        assertThat(decisions.amend(registered.id(), 1, data(in(1996), "Dell'anno dopo")))
                .isEqualTo(new Ruling.Refused(Obstacle.OTHER_YEAR));
    }

    @Test
    void only_coordinators_write() {
        var registered = decisions.register(data(in(1997), "Riservata ai coordinatori"));

        for (Role role : Role.values()) {
            if (role == Role.COORDINATOR) {
                continue;
            }
            SignedInAs.a(accounts, role);
            assertDenied(() -> decisions.register(data(in(1997), "Di troppo")));
            assertDenied(() -> decisions.amend(registered.id(), 1, registered.data()));
            assertDenied(() -> decisions.revoke(registered.id(), 1, in(1997), "Perché sì"));
            assertDenied(() -> decisions.supersede(registered.id(), 1, registered.id(), in(1997)));
            assertDenied(
                    () -> decisions.registerInPlaceOf(registered.id(), 1, data(in(1997), "Altra")));
            assertDenied(() -> decisions.reinstate(registered.id(), 1));
        }

        assertThat(decisions.decision(registered.id())).isEqualTo(registered);
    }

    private static void assertDenied(Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(work::run);
    }

    @Test
    void a_revoked_decision_keeps_its_reason_and_is_not_revoked_again() {
        var registered = decisions.register(data(in(1998), "Da revocare"));

        var revoked = done(decisions.revoke(registered.id(), 1, in(1999), " Non serve più. "));

        assertThat(revoked.revocation())
                .isEqualTo(new Decision.Revocation(in(1999), "Non serve più."));
        assertThat(decisions.revoke(registered.id(), 2, in(1999), "Ancora"))
                .isEqualTo(new Ruling.Refused(Obstacle.ENDED));
        assertThat(decisions.revoke(registered.id(), 1, in(1999), "Vecchia"))
                .isEqualTo(new Ruling.Admitted(new Changed.Stale<>(revoked)));
        var back = done(decisions.reinstate(registered.id(), 2));
        assertThat(back.isEnded()).isFalse();
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void nothing_ends_before_it_began_or_on_a_day_to_come() {
        var registered = decisions.register(data(in(1998), "Con un inizio"));

        assertThat(decisions.revoke(registered.id(), 1, in(1997), "Prima"))
                .isEqualTo(new Ruling.Refused(Obstacle.DAYS));
        assertThat(decisions.revoke(registered.id(), 1, LocalDate.now().plusDays(2), "Dopo"))
                .isEqualTo(new Ruling.Refused(Obstacle.DAYS));
    }

    @Test
    void decisions_follow_each_other_in_a_chain_without_circles() {
        var first = decisions.register(data(in(2000), "Prima"));
        var second = done(decisions.registerInPlaceOf(first.id(), 1, data(in(2001), "Seconda")));
        var third = decisions.register(data(in(2001), "Terza"));
        done(decisions.supersede(second.id(), second.version(), third.id(), in(2002)));

        var chain = decisions.decision(second.id());
        assertThat(chain.supersedes())
                .containsExactly(new Decision.Succession(first.id(), in(2001)));
        assertThat(chain.supersededBy()).isEqualTo(new Decision.Succession(third.id(), in(2002)));
        assertThat(decisions.decision(first.id()).stateOn(in(2001)))
                .isEqualTo(DecisionState.SUPERSEDED);
        assertThat(decisions.supersede(third.id(), 1, first.id(), in(2002)))
                .isEqualTo(new Ruling.Refused(Obstacle.CIRCLE));
        assertThat(decisions.supersede(third.id(), 1, third.id(), in(2002)))
                .isEqualTo(new Ruling.Refused(Obstacle.CIRCLE));
        assertThat(decisions.supersede(first.id(), 2, third.id(), in(2002)))
                .isEqualTo(new Ruling.Refused(Obstacle.ENDED));
    }

    @Test
    void what_was_revoked_takes_nobodys_place() {
        var first = decisions.register(data(in(2003), "Resta"));
        var revoked = decisions.register(data(in(2003), "Revocata"));
        done(decisions.revoke(revoked.id(), 1, in(2003), "Un errore"));

        assertThat(decisions.supersede(first.id(), 1, revoked.id(), in(2003)))
                .isEqualTo(new Ruling.Refused(Obstacle.SUCCESSOR_REVOKED));
        assertThat(decisions.supersede(first.id(), 1, DecisionId.random(), in(2003)))
                .isEqualTo(new Ruling.Refused(Obstacle.NO_SUCCESSOR));
    }

    @Test
    void a_decision_of_another_table_takes_nobodys_place() {
        var real = decisions.register(data(in(2005), "Vera"));
        var other = ofAnotherTable();

        var refused = new Ruling.Refused(Obstacle.OTHER_TABLE);
        assertThat(decisions.supersede(real.id(), 1, other, in(2005))).isEqualTo(refused);
        assertThat(decisions.supersede(other, 1, real.id(), in(2005))).isEqualTo(refused);
        assertThat(decisions.registerInPlaceOf(other, 1, data(in(2005), "Al suo posto")))
                .isEqualTo(refused);
        assertThat(decisions.decision(real.id()).isEnded()).isFalse();
        assertThat(decisions.decision(other).isEnded()).isFalse();
    }

    private DecisionId ofAnotherTable() {
        neo4j.query("MERGE (t:WorkingTable {id: 'prova'}) SET t.name = 'Prova', t.sign = 'PROVA'")
                .run();
        return graph.write(() -> {
            store.lockRegisters();
            return store.create("prova", data(in(2005), "Di un altro tavolo")).id();
        });
    }

    @Test
    void of_two_that_put_each_other_in_their_place_at_once_one_is_refused() throws Exception {
        var pair =
                List.of(
                        decisions.register(data(in(2004), "Una")),
                        decisions.register(data(in(2004), "L'altra")));
        SecurityContextHolder.clearContext();

        var rulings =
                AtOnce.all(
                        2,
                        i ->
                                decisions.supersede(
                                        pair.get(i).id(), 1, pair.get(1 - i).id(), in(2004)));

        assertThat(rulings).containsOnlyOnce(new Ruling.Refused(Obstacle.CIRCLE));
    }
}
