package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rosa.distribution.model.Samples.aCentre;
import static rosa.distribution.model.Samples.aComune;
import static rosa.distribution.model.Samples.capped;
import static rosa.distribution.model.Samples.fixed;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import rosa.distribution.model.Feasibility.Feasible;
import rosa.distribution.model.Feasibility.Infeasible;
import rosa.distribution.model.Feasibility.Shortfall;
import rosa.shared.TerritoryId;

class FeasibilitiesTest {
    private static final Snapshot UMBRIA = Umbria.withoutFacilities();
    private static final TerritoryId CRATER = new TerritoryId("cratere:sisma-2016");

    /// The people in CAS and SAI on 15 September 2025.
    private static final int PEOPLE = 2899;

    @Test
    void the_rule_of_2016_has_no_room_for_the_people_of_2025() {
        var rules = rules(fixed(2000, 6), rate(null, "2.5"));

        var infeasible = infeasible(rules, UMBRIA, PEOPLE);

        assertThat(infeasible.capacity()).isEqualTo(2265);
        assertThat(infeasible.missing()).isEqualTo(634);
        assertThat(infeasible.limits())
                .containsExactly(
                        new Limit.OfBand(0, fixed(2000, 6), 35, 41_399, 210),
                        new Limit.OfBand(1, rate(null, "2.5"), 57, 822_222, 2055));
    }

    @Test
    void the_cure_is_the_smallest_rate_that_makes_room() {
        var rules = rules(fixed(2000, 6), rate(null, "2.5"));

        var infeasible = infeasible(rules, UMBRIA, PEOPLE);

        var raise =
                infeasible.cures().stream()
                        .filter(Cure.RaiseRate.class::isInstance)
                        .map(Cure.RaiseRate.class::cast)
                        .findFirst()
                        .orElseThrow();
        var justBelow =
                rules.withBand(
                        1, rate(null, raise.to().subtract(new BigDecimal("0.01")).toString()));
        var enough = rules.withBand(1, rate(null, raise.to().toString()));
        assertThat(raise.from()).isEqualByComparingTo("2.5");
        assertThat(Quotas.under(enough).over(UMBRIA).total().quota())
                .isEqualTo(raise.capacity())
                .isGreaterThanOrEqualTo(PEOPLE);
        assertThat(Quotas.under(justBelow).over(UMBRIA).total().quota()).isLessThan(PEOPLE);
    }

    @Test
    void a_fixed_number_can_be_raised_too() {
        var rules = rules(fixed(2000, 6), rate(null, "2.5"));

        var infeasible = infeasible(rules, UMBRIA, PEOPLE);

        // 634 places over 35 comuni: 19 more each (18.1), 25 in all.
        assertThat(infeasible.cures()).contains(new Cure.RaiseFixed(0, 6, 25, 2265 + 19 * 35));
    }

    @Test
    void three_and_a_half_per_thousand_has_room() {
        var rules = rules(fixed(2000, 6), rate(null, "3.5"));

        var feasible = Feasibilities.of(rules, UMBRIA).of(PEOPLE);

        assertThat(feasible)
                .asInstanceOf(InstanceOfAssertFactories.type(Feasible.class))
                .satisfies(f -> {
                    assertThat(f.spare()).isEqualTo(3087 - PEOPLE);
                    assertThat(f.fewestComuni()).isBetween(2, 91);
                });
    }

    @Test
    void the_fewest_comuni_are_the_largest_quotas() {
        var snapshot =
                new Snapshot(
                        List.of(aComune(1, 1000), aComune(2, 10_000), aComune(3, 5000)), List.of());

        assertThat(fewest(snapshot, 0)).isZero();
        assertThat(fewest(snapshot, 10)).isEqualTo(1);
        assertThat(fewest(snapshot, 11)).isEqualTo(2);
        assertThat(fewest(snapshot, 16)).isEqualTo(3);
    }

    private static int fewest(Snapshot snapshot, int people) {
        return ((Feasible) Feasibilities.of(rules(rate(null, "1")), snapshot).of(people))
                .fewestComuni();
    }

    @Test
    void exclusions_say_what_they_withhold_and_what_lifting_them_gives() {
        var rules =
                rules(fixed(2000, 6), rate(null, "3"))
                        .withExclusions(new Exclusions(1000, List.of(CRATER)));

        var infeasible = infeasible(rules, UMBRIA, PEOPLE);

        // 12 comuni under 1,000 residents, 9 of them in the crater: lifting one frees only 3.
        assertThat(infeasible.limits()).contains(new Limit.OfThreshold(1000, 12, 18));
        assertThat(infeasible.cures())
                .contains(new Cure.LiftThreshold(1000, infeasible.capacity() + 18))
                .contains(new Cure.LiftAllExclusions(2676));
        var crater =
                infeasible.limits().stream()
                        .filter(Limit.OfTerritory.class::isInstance)
                        .map(Limit.OfTerritory.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(crater.comuni()).isEqualTo(15);
        assertThat(infeasible.cures())
                .contains(
                        new Cure.LiftTerritory(CRATER, infeasible.capacity() + crater.withheld()));
    }

    @Test
    void a_cap_says_what_it_withholds() {
        var snapshot = new Snapshot(List.of(aComune(1, 10_000), aComune(2, 1000)), List.of());
        var rules = rules(capped(rate(null, "3"), 12));

        var infeasible = infeasible(rules, snapshot, 20);

        assertThat(infeasible.capacity()).isEqualTo(15);
        assertThat(infeasible.limits()).contains(new Limit.OfCap(0, 12, 1, 18));
        assertThat(infeasible.cures()).contains(new Cure.LiftCap(0, 12, 33));
    }

    @Test
    void changes_that_are_enough_come_first_and_useless_ones_are_left_out() {
        var rules =
                rules(fixed(2000, 6), rate(null, "2.5"))
                        .withExclusions(
                                new Exclusions(1000, List.of(CRATER, new TerritoryId("usl:9"))));

        var cures = infeasible(rules, UMBRIA, PEOPLE).cures();

        assertThat(cures.stream().map(cure -> cure.isEnoughFor(PEOPLE)).toList())
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(cures)
                .noneMatch(cure ->
                        cure instanceof Cure.LiftTerritory lift
                                && lift.territory().value().equals("usl:9"));
    }

    @Test
    void several_rates_may_be_raised_together() {
        var snapshot = new Snapshot(List.of(aComune(1, 1000), aComune(2, 9000)), List.of());
        var rules = rules(rate(2000, "1"), rate(null, "2"));

        var cures = infeasible(rules, snapshot, 29).cures();

        // By b: 1 + b of 1,000 and 18 + 9b of 9,000, each rounded half up; 29 at b = 0.95.
        assertThat(cures).contains(new Cure.RaiseAllRates(new BigDecimal("0.95"), 29));
    }

    @Test
    void a_territory_may_lack_room_where_the_whole_does_not() {
        var snapshot =
                new Snapshot(
                        List.of(
                                aComune(1, 4000, "provincia:054"),
                                aComune(2, 20_000, "provincia:055")),
                        List.of(aCentre(Circuit.CAS, 1, 20, 25)));

        var feasibility = Feasibilities.of(rules(rate(null, "2.5")), snapshot).ofPresences();

        assertThat(feasibility).isInstanceOf(Feasible.class);
        assertThat(feasibility.shortfalls())
                .containsExactly(new Shortfall(new TerritoryId("provincia:054"), 25, 10));
    }

    @Test
    void where_sai_covers_the_quota_its_surplus_is_room_too() {
        var snapshot =
                new Snapshot(List.of(aComune(1, 4000)), List.of(aCentre(Circuit.SAI, 1, 30, 30)));
        var rules = rules(rate(null, "2.5")).withSafeguard(Safeguard.SAI_COVERS);

        assertThat(Feasibilities.of(rules, snapshot).ofPresences())
                .isEqualTo(new Feasible(30, 30, 1, List.of()));
    }

    @Test
    void a_negative_number_of_people_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feasibilities.of(rules(rate(null, "1")), UMBRIA).of(-1))
                .withMessage("The people to host (-1) must not be negative.");
    }

    private static Infeasible infeasible(RuleSetData rules, Snapshot snapshot, int people) {
        return (Infeasible) Feasibilities.of(rules, snapshot).of(people);
    }
}
