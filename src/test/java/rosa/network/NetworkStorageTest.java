package rosa.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.AtOnce;
import rosa.RosaTest;
import rosa.identity.AuditTrail;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;

@RosaTest
class NetworkStorageTest {
    private static final IstatCode TODI = new IstatCode("054052");
    private static final IstatCode TERNI = new IstatCode("055032");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Provenance SOURCE = new Provenance("test", JANUARY);

    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private Ties ties;
    @Autowired private SaiProjects projects;
    @Autowired private AuditTrail trail;

    @Test
    void a_registered_facility_is_read_as_it_was_written() {
        var manager = organisations.register(organisation("Cooperativa Ponte"));
        var data =
                FacilityData.of("Casa Nuova", FacilityKind.CAS_ADULTS, TODI, SOURCE)
                        .code("PG-" + FacilityId.random())
                        .unitType(UnitType.FLAT)
                        .address("Via Roma 1")
                        .position(new Position(42.78, 12.41))
                        .openedOn(JANUARY)
                        .managedBy(manager.id())
                        .note("Vicino alla stazione")
                        .build();

        var registered = facilities.register(data);

        assertThat(facilities.facility(registered.id()))
                .isEqualTo(new Facility(registered.id(), 1, data, false));
        assertThat(facilities.byCode()).containsEntry(data.code(), registered.id());
        assertThat(facilities.managedBy(manager.id())).containsExactly(registered);
    }

    @Test
    void a_change_based_on_an_old_version_writes_nothing_and_shows_theirs() {
        var casa = aFacility("Casa Lenta");
        var theirs = facilities.amend(casa.id(), 1, casa.data().change().note("la loro").build());

        var mine = facilities.amend(casa.id(), 1, casa.data().change().note("la mia").build());

        assertThat(theirs).isInstanceOf(Changed.Done.class);
        assertThat(mine).isInstanceOf(Changed.Stale.class);
        assertThat(((Changed.Stale<Facility>) mine).theirs().data().note()).isEqualTo("la loro");
        assertThat(facilities.facility(casa.id()).data().note()).isEqualTo("la loro");
        assertThat(facilities.facility(casa.id()).version()).isEqualTo(2);
    }

    @Test
    void a_change_of_what_is_no_longer_there_is_told() {
        var data = FacilityData.of("X", FacilityKind.CPA, TODI, SOURCE).build();

        assertThat(facilities.amend(FacilityId.random(), 1, data)).isInstanceOf(Changed.Gone.class);
    }

    @Test
    void of_two_writers_at_once_exactly_one_wins() throws Exception {
        var one = aFacility("Contesa Uno");
        var two = aFacility("Contesa Due");

        var outcomes =
                AtOnce.all(
                        8,
                        number ->
                                facilities.amendAll(
                                        (number % 2 == 0 ? List.of(one, two) : List.of(two, one))
                                                .stream()
                                                        .map(it -> noted(it, "n" + number))
                                                        .toList()));

        assertThat(outcomes).filteredOn(Changed.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Changed.Stale.class::isInstance).hasSize(7);
        assertThat(facilities.facility(one.id()).version()).isEqualTo(2);
    }

    private static Facilities.Amendment noted(Facility facility, String note) {
        return new Facilities.Amendment(
                facility.id(), 1, facility.data().change().note(note).build());
    }

    @Test
    void a_facility_of_an_unknown_comune_is_refused_and_nothing_is_written() {
        var good = FacilityData.of("Buona", FacilityKind.CPA, TODI, SOURCE).build();
        var bad =
                FacilityData.of("Altrove", FacilityKind.CPA, new IstatCode("001001"), SOURCE)
                        .build();

        assertThatThrownBy(() -> facilities.registerAll(List.of(good, bad)))
                .hasMessageContaining("001001");
        assertThat(facilities.byName()).doesNotContainKey("Buona");
    }

    @Test
    void a_move_to_another_comune_leaves_one_comune() {
        var casa = aFacility("Casa mobile");

        facilities.amend(casa.id(), 1, casa.data().change().comune(TERNI).build());

        assertThat(facilities.facility(casa.id()).data().comune()).isEqualTo(TERNI);
        assertThat(facilities.all()).filteredOn(one -> one.id().equals(casa.id())).hasSize(1);
    }

    @Test
    void people_act_for_organisations_and_ties_join_them() {
        var zona = organisations.register(organisation("Zona"));
        var usl = organisations.register(organisation("USL"));
        var ada =
                people.register(
                        new PersonData(
                                "Ada Esempi",
                                "Assistente sociale",
                                "ada@example.org",
                                "",
                                List.of(new ActsFor(zona.id(), "referente", JANUARY, null)),
                                SOURCE));
        var tie =
                new Tie(
                        rosa.shared.TieId.random(),
                        TieKind.AGREEMENT,
                        new TieEnd.AnOrganisation(zona.id(), "Zona"),
                        new TieEnd.AnOrganisation(usl.id(), "USL"),
                        2,
                        JANUARY,
                        null,
                        "Protocollo",
                        SOURCE,
                        false);
        ties.tie(tie);

        assertThat(people.actingFor(zona.id())).containsExactly(ada);
        assertThat(ties.tiesOf(tie.to())).containsExactly(tie);
        ties.untie(tie.id());
        assertThat(ties.tiesOf(tie.to())).isEmpty();
    }

    @Test
    void an_organisation_closes_and_reopens_by_version() {
        var anci = organisations.register(organisation("Ente che chiude"));

        var closed = organisations.close(anci.id(), 1, JUNE);

        assertThat(((Changed.Done<Organisation>) closed).now().data().isOpenOn(JUNE)).isFalse();
        assertThat(organisations.reopen(anci.id(), 1)).isInstanceOf(Changed.Stale.class);
        assertThat(organisations.reopen(anci.id(), 2)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void the_audit_log_gets_what_changed_and_nothing_else() {
        var casa = aFacility("Casa a verbale");
        facilities.amend(casa.id(), 1, casa.data().change().address("Via Nuova 2").build());

        var entry = trail.historyOf("Facility", casa.id().value()).getFirst();
        assertThat(entry.before()).isEqualTo("{}");
        assertThat(entry.after()).isEqualTo("{\"address\":\"Via Nuova 2\"}");
    }

    @Test
    void the_institutions_and_sai_projects_of_umbria_are_there_from_the_start() {
        assertThat(organisations.organisation(new OrganisationId("prefettura-pg")).data().seat())
                .isEqualTo(new IstatCode("054039"));
        assertThat(projects.all()).hasSize(16).allMatch(it -> !it.holderName().isEmpty());
    }

    private Facility aFacility(String name) {
        return facilities.register(
                FacilityData.of(name, FacilityKind.CAS_ADULTS, TODI, SOURCE).build());
    }

    private static OrganisationData organisation(String name) {
        return OrganisationData.of(name, OrganisationKind.ENTE_GESTORE, SOURCE);
    }
}
