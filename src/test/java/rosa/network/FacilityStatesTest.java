package rosa.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// What is known of facilities on a day: places, presences, who runs them and at which price.
@RosaTest
class FacilityStatesTest {
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
    @Autowired private AuditTrail trail;

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
}
