package rosa.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.AuditEntry;
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
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Provenance SOURCE = new Provenance("test", JANUARY);

    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Organisations organisations;
    @Autowired private Contracts contracts;
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
        assertThat(facilities.inComune(TODI)).contains(registered);
        assertThat(facilities.inTerritory(new rosa.shared.TerritoryId("provincia:054")))
                .contains(registered);
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
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Changed<List<Facility>>>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                var pair = i % 2 == 0 ? List.of(one, two) : List.of(two, one);
                int number = i;
                writers.add(() ->
                        facilities.amendAll(
                                pair.stream()
                                        .map(it ->
                                                new Facilities.Amendment(
                                                        it.id(),
                                                        1,
                                                        it.data()
                                                                .change()
                                                                .note("n" + number)
                                                                .build()))
                                        .toList()));
            }

            var outcomes = new ArrayList<Changed<List<Facility>>>();
            for (var future : pool.invokeAll(writers)) {
                outcomes.add(future.get());
            }

            assertThat(outcomes).filteredOn(Changed.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Changed.Stale.class::isInstance).hasSize(7);
            assertThat(facilities.facility(one.id()).version()).isEqualTo(2);
        }
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
    void closing_takes_the_places_out_of_the_state_and_reopening_brings_them_back() {
        var casa = aFacility("Casa che chiude");
        places.record(casa.id(), new PlacesCount(MARCH, 12, 12, 10, SOURCE));

        facilities.close(casa.id(), 1, JUNE);

        assertThat(findState(casa.id(), JUNE.minusDays(1))).isPresent();
        assertThat(findState(casa.id(), JUNE)).isEmpty();
        facilities.reopen(casa.id(), 2);
        assertThat(findState(casa.id(), JUNE)).isPresent();
    }

    @Test
    void the_state_of_a_day_has_of_each_figure_the_last_one_known() {
        var casa = aFacility("Casa dei conti");
        places.record(casa.id(), new PlacesCount(JANUARY, 20, 18, 15, SOURCE));
        places.record(casa.id(), new PlacesCount(MARCH, null, null, 24, SOURCE));

        var january = stateOf(casa.id(), JANUARY);
        var june = stateOf(casa.id(), JUNE);

        assertThat(january.occupied()).isEqualTo(15);
        assertThat(june.active()).isEqualTo(18);
        assertThat(june.placesOn()).isEqualTo(JANUARY);
        assertThat(june.occupied()).isEqualTo(24);
        assertThat(june.presencesOn()).isEqualTo(MARCH);
        assertThat(june.isOverfull()).isTrue();
    }

    @Test
    void a_count_is_corrected_by_date_and_removed() {
        var casa = aFacility("Casa corretta");
        places.record(casa.id(), new PlacesCount(MARCH, 20, 20, 20, SOURCE));

        places.record(casa.id(), new PlacesCount(MARCH, 20, 20, 22, SOURCE));

        assertThat(places.placesOf(casa.id()))
                .containsExactly(new PlacesCount(MARCH, 20, 20, 22, SOURCE));
        places.remove(casa.id(), MARCH);
        assertThat(places.placesOf(casa.id())).isEmpty();
        assertThat(trail.historyOf("Facility", casa.id().value()))
                .extracting(AuditEntry::action)
                .containsSubsequence("places.remove", "places.correct", "places.record");
    }

    @Test
    void the_manager_of_a_past_day_stays_known() {
        var first = organisations.register(organisation("Prima"));
        var second = organisations.register(organisation("Seconda"));
        var casa =
                facilities.register(
                        FacilityData.of("Casa passata", FacilityKind.CAS_ADULTS, TODI, SOURCE)
                                .openedOn(JANUARY)
                                .managedBy(first.id())
                                .build());

        facilities.amend(
                casa.id(),
                1,
                casa.data()
                        .change()
                        .managedBy(second.id())
                        .provenance(new Provenance("test", MARCH))
                        .build());

        assertThat(stateOf(casa.id(), MARCH.minusDays(1)).managerName()).isEqualTo("Prima");
        assertThat(stateOf(casa.id(), MARCH).managerName()).isEqualTo("Seconda");
        assertThat(facilities.managedBy(first.id())).isEmpty();
    }

    @Test
    void a_move_to_another_comune_leaves_one_comune() {
        var casa = aFacility("Casa mobile");

        facilities.amend(casa.id(), 1, casa.data().change().comune(TERNI).build());

        assertThat(facilities.facility(casa.id()).data().comune()).isEqualTo(TERNI);
        assertThat(facilities.all()).filteredOn(one -> one.id().equals(casa.id())).hasSize(1);
    }

    @Test
    void the_price_is_that_of_the_contract_in_force() {
        var casa = aFacility("Casa a contratto");
        var base = new PriceComponent("Base", 2_875, true);
        var pocket = new PriceComponent("Pocket money", 250, false);
        var concluded =
                contracts.conclude(
                        Set.of(casa.id()),
                        new ContractData(
                                "PG/1",
                                JANUARY,
                                MARCH,
                                null,
                                "Procedura aperta",
                                List.of(base, pocket),
                                SOURCE));

        assertThat(stateOf(casa.id(), MARCH).centsPerPersonDay()).isEqualTo(3_125);
        assertThat(stateOf(casa.id(), MARCH).reducibleCents()).isEqualTo(2_875);
        assertThat(stateOf(casa.id(), JUNE).centsPerPersonDay()).isNull();
        contracts.end(concluded.id(), 1, JUNE);
        assertThat(stateOf(casa.id(), JUNE).centsPerPersonDay()).isEqualTo(3_125);
        assertThat(contracts.contractsOf(casa.id()).getFirst().data().prices())
                .containsExactly(base, pocket);
    }

    @Test
    void many_counts_are_recorded_in_one_go() {
        var many = new ArrayList<FacilityData>();
        for (int i = 0; i < 300; i++) {
            many.add(FacilityData.of("Molte " + i, FacilityKind.CAS_ADULTS, TERNI, SOURCE).build());
        }
        var registered = facilities.registerAll(many);

        places.recordAll(
                registered.stream()
                        .map(it -> new DatedCount(it.id(), new PlacesCount(MARCH, 6, 6, 5, SOURCE)))
                        .toList());

        assertThat(places.stateOn(JUNE, TERNI))
                .filteredOn(it -> it.facility().data().name().startsWith("Molte "))
                .hasSize(300)
                .allMatch(it -> Integer.valueOf(5).equals(it.occupied()));
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

    private Facility aFacility(String name) {
        return facilities.register(
                FacilityData.of(name, FacilityKind.CAS_ADULTS, TODI, SOURCE).build());
    }

    private static OrganisationData organisation(String name) {
        return OrganisationData.of(name, OrganisationKind.ENTE_GESTORE, SOURCE);
    }

    private FacilityState stateOf(FacilityId id, LocalDate day) {
        return findState(id, day).orElseThrow();
    }

    private Optional<FacilityState> findState(FacilityId id, LocalDate day) {
        return places.stateOn(day).stream().filter(it -> it.facility().id().equals(id)).findFirst();
    }

    @Test
    void the_institutions_and_sai_projects_of_umbria_are_there_from_the_start() {
        assertThat(organisations.organisation(new OrganisationId("prefettura-pg")).data().seat())
                .isEqualTo(new IstatCode("054039"));
        assertThat(projects.all()).hasSize(16).allMatch(it -> !it.holderName().isEmpty());
    }
}
