package rosa.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.model.Circuit;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.FacilityInput;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.RuleSetData;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.AccountId;
import rosa.shared.DaySpan;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class AnalysisTest {
    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 1);
    private static final IstatCode PIEGARO = new IstatCode("054040");
    private static final SignedIn READER =
            new SignedIn(AccountId.random(), "Lettrice", Set.of(Role.READER), null, Set.of());
    private static final Provenance OFFICE = new Provenance("rosa-inserimento", IN_2024);

    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private Facilities facilities;
    @Autowired private Places places;

    private RuleSetData rules(String id) {
        return ruleSets.ruleSet(new RuleSetId(id)).data();
    }

    @Test
    void the_quoted_totals_come_out_of_the_graph() {
        for (var quoted :
                List.of(
                        List.of("quota-media-2-5", 2159),
                        List.of("revisione-2017-2-5", 2265),
                        List.of("revisione-2017-3", 2676),
                        List.of("revisione-2017-3-5", 3087))) {
            var rules = rules(String.valueOf(quoted.getFirst()));

            var total = analysis.evaluate(IN_2024, rules).quotas().total();

            assertThat(total.comuni()).isEqualTo(92);
            assertThat(total.residents()).isEqualTo(863_621);
            assertThat(total.quota()).isEqualTo(quoted.getLast());
        }
    }

    @Test
    void residents_are_those_last_counted_by_the_day() {
        var rules = rules("piano-umbria-2015");

        var in2015 = analysis.evaluate(LocalDate.of(2015, 6, 1), rules);
        var beforeAnyCount = analysis.evaluate(LocalDate.of(1990, 1, 1), rules);

        assertThat(in2015.quotas().total().residents()).isEqualTo(884_268);
        assertThat(in2015.basis().residents())
                .isEqualTo(new DaySpan(LocalDate.of(2011, 10, 9), LocalDate.of(2011, 10, 9)));
        assertThat(beforeAnyCount.quotas().total().residents()).isEqualTo(825_826);
    }

    @Test
    void the_practice_of_2017_asks_nothing_of_18_comuni() {
        var evaluation = analysis.evaluate(IN_2024, rules("prassi-umbria-2017"));

        assertThat(evaluation.quotas().comuni().stream().filter(b -> b.quota().isExcluded()))
                .hasSize(18);
    }

    @Test
    void facilities_count_with_what_was_known_by_the_day() {
        var id = register(FacilityKind.CAS_ADULTS, LocalDate.of(2024, 3, 1));
        places.record(id, new PlacesCount(LocalDate.of(2024, 3, 1), 12, 10, 9, OFFICE));
        places.record(id, new PlacesCount(LocalDate.of(2024, 9, 1), 12, 12, 13, OFFICE));

        var inJune = input(id, IN_2024);
        var inOctober = input(id, LocalDate.of(2024, 10, 1));
        var before = analysis.evaluate(LocalDate.of(2024, 2, 1), rules("revisione-2017-3"));

        assertThat(inJune.places()).isEqualTo(10);
        assertThat(inJune.presences()).isEqualTo(9);
        assertThat(inOctober.places()).isEqualTo(12);
        assertThat(inOctober.presences()).isEqualTo(13);
        assertThat(before.snapshot().facilities()).extracting(FacilityInput::id).doesNotContain(id);
    }

    @Test
    void financed_places_count_where_active_ones_are_unknown() {
        var id = register(FacilityKind.SAI, LocalDate.of(2024, 1, 1));
        places.record(id, new PlacesCount(LocalDate.of(2024, 1, 1), 7, null, null, OFFICE));

        var input = input(id, IN_2024);

        assertThat(input.places()).isEqualTo(7);
        assertThat(input.presences()).isNull();
        assertThat(input.circuit()).isEqualTo(Circuit.SAI);
    }

    @Test
    void a_facility_without_figures_counts_for_none_and_is_told() {
        var id = register(FacilityKind.CPA, LocalDate.of(2024, 1, 1));

        var evaluation = analysis.evaluate(IN_2024, rules("revisione-2017-3"));

        assertThat(input(id, IN_2024).places()).isZero();
        assertThat(evaluation.basis().withoutPlaces()).isPositive();
        assertThat(evaluation.basis().sources()).contains("anpr-2024", "rosa-inserimento");
    }

    @Test
    void the_balance_of_a_comune_is_the_sum_of_its_facilities() {
        var id = register(FacilityKind.CAS_ADULTS, LocalDate.of(2024, 1, 1));
        int before = piegaro().places();

        places.record(id, new PlacesCount(LocalDate.of(2024, 1, 1), 8, 8, 8, OFFICE));

        assertThat(piegaro().places()).isEqualTo(before + 8);
        assertThat(piegaro().quota().places()).isEqualTo(8);
        assertThat(piegaro().comune().residents()).isEqualTo(3382);
    }

    @Test
    void another_number_of_people_can_be_asked_for() {
        var feasibility =
                analysis.evaluate(IN_2024, rules("revisione-2017-2-5"), READER, 2899).feasibility();

        assertThat(feasibility).isInstanceOf(Feasibility.Infeasible.class);
        assertThat(feasibility.people()).isEqualTo(2899);
        assertThat(feasibility.capacity()).isEqualTo(2265);
    }

    @Test
    void a_person_gets_no_total_that_counts_a_facility_they_do_not_see() {
        var rules = rules("revisione-2017-2-5");
        int before = analysis.evaluate(IN_2024, rules, READER).quotas().total().places();
        var id = register(FacilityKind.CAS_MINORS, LocalDate.of(2024, 1, 1));

        places.record(id, new PlacesCount(LocalDate.of(2024, 1, 1), 8, 8, 8, OFFICE));

        var seen = analysis.evaluate(IN_2024, rules, READER);
        assertThat(seen.quotas().total().places()).isEqualTo(before);
        assertThat(seen.snapshot().facilities()).noneMatch(one -> one.id().equals(id));
        assertThat(input(id, IN_2024).places()).isEqualTo(8);
    }

    private ComuneBalance piegaro() {
        return analysis.evaluate(IN_2024, rules("revisione-2017-2-5"))
                .quotas()
                .comune(PIEGARO)
                .orElseThrow();
    }

    private FacilityId register(FacilityKind kind, LocalDate openedOn) {
        return facilities
                .register(
                        FacilityData.of("Prova di analisi", kind, PIEGARO, OFFICE)
                                .openedOn(openedOn)
                                .build())
                .id();
    }

    private FacilityInput input(FacilityId id, LocalDate day) {
        return analysis.evaluate(day, rules("revisione-2017-3")).snapshot().facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .findAny()
                .orElseThrow();
    }
}
