package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static rosa.distribution.model.Samples.aCas;
import static rosa.distribution.model.Samples.aCentre;
import static rosa.distribution.model.Samples.aComune;
import static rosa.distribution.model.Samples.aSai;
import static rosa.distribution.model.Samples.istat;
import static rosa.distribution.model.Samples.managedBy;
import static rosa.distribution.model.Samples.priced;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.distribution.model.Measure.Known;
import rosa.distribution.model.Measure.Undefined;
import rosa.distribution.model.Measure.Why;

class IndicatorsTest {
    private static final List<ComuneInput> COMUNI =
            List.of(
                    aComune(1, 8000),
                    aComune(2, 4000),
                    new ComuneInput(istat(3), "Comune 3", 2000, "E", List.of()),
                    new ComuneInput(istat(4), "Comune 4", 2000, null, List.of()));

    private static Indicators of(FacilityInput... facilities) {
        var snapshot = new Snapshot(COMUNI, List.of(facilities));
        var evaluation = Quotas.under(rules(rate(null, "2.5"))).over(snapshot);
        return Indicators.of(snapshot, evaluation);
    }

    private static void check(Indicators indicators, Indicator indicator, double expected) {
        assertThat(indicators.measure(indicator))
                .as(indicator.key())
                .isEqualTo(new Known(expected));
    }

    @Test
    void places_worked_by_hand() {
        var indicators = of(aCas(1, 120), aCas(1, 52), aCas(2, 8), aSai(3, 20));

        check(indicators, Indicator.PLACES, 200);
        check(indicators, Indicator.PLACES_PER_THOUSAND, 12.5);
        check(indicators, Indicator.QUOTA, 40);
        check(indicators, Indicator.GAP, 160);
        check(indicators, Indicator.COVERAGE, (20.0 + 8 + 5) / 40);
        check(indicators, Indicator.HOSTING_COMUNI, 0.75);
        check(indicators, Indicator.HOSTING_RESIDENTS, 14.0 / 16);
        check(indicators, Indicator.CENTRES, 4);
        check(indicators, Indicator.MEAN_CENTRE, 50);
        check(indicators, Indicator.MEDIAN_CENTRE, 36);
        check(indicators, Indicator.LARGEST_CENTRE, 120);
        check(indicators, Indicator.SHARE_OVER_50, 0.86);
        check(indicators, Indicator.SHARE_OVER_100, 0.6);
        check(indicators, Indicator.CAS_SHARE, 0.9);
        check(indicators, Indicator.SAI_SHARE, 0.1);
        check(indicators, Indicator.INNER_AREAS_SHARE, 0.1);
    }

    @Test
    void a_centre_of_exactly_fifty_is_not_over_fifty() {
        check(of(aCas(1, 50)), Indicator.SHARE_OVER_50, 0);
        check(of(aCas(1, 100)), Indicator.SHARE_OVER_100, 0);
    }

    @Test
    void a_facility_without_places_is_no_centre() {
        var indicators = of(aCas(1, 10), aCas(1, 0), aCas(1, 30));

        check(indicators, Indicator.CENTRES, 2);
        check(indicators, Indicator.MEDIAN_CENTRE, 20);
    }

    @Test
    void saturation_may_exceed_one_and_ignores_facilities_without_a_count() {
        var indicators = of(aCentre(Circuit.CAS, 1, 20, 25), aCas(2, 80));

        check(indicators, Indicator.SATURATION, 1.25);
        check(indicators, Indicator.PRESENCES, 25);
    }

    @Test
    void presences_nobody_counted_are_unknown_and_not_nobody() {
        assertThat(of(aCas(1, 5)).measure(Indicator.PRESENCES))
                .isEqualTo(new Undefined(Why.NO_PRESENCES));
        check(of(), Indicator.PRESENCES, 0);
    }

    @Test
    void before_the_first_count_places_are_unknown_and_not_none() {
        var indicators = of(aCentre(Circuit.CAS, 1, 0, 25)).withoutCounts();

        check(indicators, Indicator.PRESENCES, 25);
        assertThat(indicators.measure(Indicator.PLACES)).isEqualTo(new Undefined(Why.NO_COUNTS));
        assertThat(indicators.measure(Indicator.COVERAGE)).isEqualTo(new Undefined(Why.NO_COUNTS));
    }

    @Test
    void the_daily_cost_weighs_each_price_with_the_days_paid() {
        var indicators =
                of(
                        priced(aCentre(Circuit.CAS, 1, 30, 30), 2000),
                        priced(aCentre(Circuit.CAS, 2, 10, 10), 4000),
                        priced(aCas(2, 10), 9000),
                        aCentre(Circuit.CAS, 2, 10, 10));

        check(indicators, Indicator.DAILY_COST, 25);
    }

    @Test
    void enti_gestori_that_are_not_known_are_left_out_of_their_index() {
        var indicators = of(managedBy(aCas(1, 30), "a"), managedBy(aCas(2, 10), "b"), aCas(2, 60));

        check(indicators, Indicator.MANAGER_HHI, 0.75 * 0.75 + 0.25 * 0.25);
        assertThat(indicators.byManager())
                .extracting(Slice::key, Slice::places)
                .containsExactly(tuple("", 60), tuple("a", 30), tuple("b", 10));
    }

    @Test
    void parts_of_the_whole_add_up() {
        var indicators = of(aCas(1, 30), aSai(3, 10), aCentre(Circuit.GOVERNMENT, 4, 20, null));

        assertThat(indicators.byCircuit())
                .containsExactly(
                        new Slice("cas", 30, 0.5),
                        new Slice("government", 20, 20 / 60.0),
                        new Slice("sai", 10, 10 / 60.0));
        assertThat(indicators.bySnaiClass())
                .containsExactly(
                        new Slice("", 20, 20 / 60.0),
                        new Slice("C", 30, 0.5),
                        new Slice("E", 10, 10 / 60.0));
    }

    @Test
    void without_facilities_only_what_exists_has_a_value() {
        var indicators = of();

        check(indicators, Indicator.PLACES, 0);
        check(indicators, Indicator.HOSTING_COMUNI, 0);
        check(indicators, Indicator.GAP, -40);
        check(indicators, Indicator.COVERAGE, 0);
        for (var indicator :
                List.of(
                        Indicator.MEAN_CENTRE,
                        Indicator.MEDIAN_CENTRE,
                        Indicator.LARGEST_CENTRE,
                        Indicator.SHARE_OVER_50,
                        Indicator.CAS_SHARE,
                        Indicator.SATURATION,
                        Indicator.DAILY_COST,
                        Indicator.MANAGER_HHI,
                        Indicator.GINI,
                        Indicator.THEIL,
                        Indicator.HOOVER)) {
            assertThat(indicators.measure(indicator)).isInstanceOf(Undefined.class);
        }
    }

    @Test
    void keys_are_unique_and_found() {
        var keys = new HashSet<String>();

        assertThat(Arrays.stream(Indicator.values())).allMatch(i -> keys.add(i.key()));
        assertThat(Indicator.find("hoover")).contains(Indicator.HOOVER);
        assertThat(Indicator.find("nothing")).isEmpty();
    }

    @Test
    void no_number_is_no_measure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Known(Double.NaN));
        assertThat(new Known(-0.0)).isEqualTo(new Known(0.0));
    }
}
