package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rosa.distribution.model.Samples.aCas;
import static rosa.distribution.model.Samples.aCentre;
import static rosa.distribution.model.Samples.aComune;
import static rosa.distribution.model.Samples.aSai;
import static rosa.distribution.model.Samples.capped;
import static rosa.distribution.model.Samples.fixed;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.shared.TerritoryId;

class QuotasTest {
    private static final RuleSetData SIX_THEN_RATE = rules(fixed(2000, 6), rate(null, "2.5"));

    private static ComuneBalance only(
            RuleSetData rules, ComuneInput comune, FacilityInput... there) {
        return Quotas.under(rules)
                .over(new Snapshot(List.of(comune), List.of(there)))
                .comuni()
                .getFirst();
    }

    @Test
    void a_band_holds_up_to_its_limit_inclusive() {
        assertThat(only(SIX_THEN_RATE, aComune(1, 2000)).quota().places()).isEqualTo(6);
        assertThat(only(SIX_THEN_RATE, aComune(1, 2001)).quota().places()).isEqualTo(5);
    }

    @Test
    void the_reasons_tell_band_and_rounding() {
        var quota = only(SIX_THEN_RATE, aComune(1, 3382)).quota();

        assertThat(quota.places()).isEqualTo(8);
        assertThat(quota.exact()).isEqualByComparingTo("8.455");
        assertThat(quota.reasons())
                .containsExactly(
                        new Reason.InBand(1, rate(null, "2.5"), new BigDecimal("8.4550")),
                        new Reason.Rounded(new BigDecimal("8.4550"), 8, Rounding.HALF_UP));
    }

    @Test
    void a_whole_share_is_not_rounded() {
        var quota = only(SIX_THEN_RATE, aComune(1, 4000)).quota();

        assertThat(quota.places()).isEqualTo(10);
        assertThat(quota.reasons()).hasSize(1);
    }

    @Test
    void a_cap_binds_only_where_the_rate_asks_more() {
        var rules = rules(capped(rate(null, "3"), 5));

        var above = only(rules, aComune(1, 2000)).quota();
        var at = only(rules, aComune(1, 1666)).quota();

        assertThat(above.places()).isEqualTo(5);
        assertThat(above.reasons()).contains(new Reason.Capped(5, new BigDecimal("6.000")));
        assertThat(at.places()).isEqualTo(5);
        assertThat(at.reasons()).noneMatch(reason -> reason instanceof Reason.Capped);
    }

    @Test
    void rounding_up_never_passes_the_cap() {
        var rules = rules(capped(rate(null, "3"), 5)).withRounding(Rounding.CEILING);

        assertThat(only(rules, aComune(1, 1600)).quota().places()).isEqualTo(5);
        assertThat(only(rules, aComune(1, 1667)).quota().places()).isEqualTo(5);
    }

    @Test
    void halves_go_where_the_rounding_says() {
        var comune = aComune(1, 1000); // 2.5 places
        var flat = rules(rate(null, "2.5"));

        assertThat(only(flat.withRounding(Rounding.HALF_UP), comune).quota().places()).isEqualTo(3);
        assertThat(only(flat.withRounding(Rounding.HALF_EVEN), comune).quota().places())
                .isEqualTo(2);
        assertThat(only(flat.withRounding(Rounding.FLOOR), comune).quota().places()).isEqualTo(2);
        assertThat(only(flat.withRounding(Rounding.CEILING), comune).quota().places()).isEqualTo(3);
        assertThat(only(flat.withRounding(Rounding.WEBSTER), comune).quota().places()).isEqualTo(2);
    }

    @Test
    void a_comune_is_left_out_for_every_reason_that_applies() {
        var rules =
                SIX_THEN_RATE.withExclusions(
                        new Exclusions(1000, List.of(new TerritoryId("cratere:sisma-2016"))));

        var both = only(rules, aComune(1, 999, "cratere:sisma-2016", "zona-sociale:6"));
        var neither = only(rules, aComune(2, 1000, "zona-sociale:6"));

        assertThat(both.quota().places()).isZero();
        assertThat(both.quota().isExcluded()).isTrue();
        assertThat(both.quota().reasons())
                .containsExactly(
                        new Reason.TooSmall(999, 1000),
                        new Reason.InExcludedTerritory(new TerritoryId("cratere:sisma-2016")));
        assertThat(neither.quota().places()).isEqualTo(6);
        assertThat(neither.quota().isExcluded()).isFalse();
    }

    @Test
    void without_a_safeguard_the_quota_is_about_extraordinary_places() {
        var rules = rules(rate(null, "3")).withSafeguard(Safeguard.NONE);

        var balance =
                only(
                        rules,
                        aComune(1, 4000),
                        aCentre(Circuit.CAS, 1, 10, 9),
                        aCentre(Circuit.SAI, 1, 8, 7),
                        aCentre(Circuit.GOVERNMENT, 1, 1, 1));

        assertThat(balance.quota().due()).isEqualTo(12);
        assertThat(balance.counted()).isEqualTo(11);
        assertThat(balance.gap()).isEqualTo(-1);
        assertThat(balance.people()).isEqualTo(10);
        assertThat(balance.presences()).isEqualTo(17);
    }

    @Test
    void sai_places_may_count_towards_the_quota() {
        var rules = rules(rate(null, "3")).withSafeguard(Safeguard.SAI_COUNTS);

        var balance = only(rules, aComune(1, 4000), aCas(1, 10), aSai(1, 8));

        assertThat(balance.quota().due()).isEqualTo(12);
        assertThat(balance.gap()).isEqualTo(6);
        assertThat(balance.quota().reasons()).contains(new Reason.SaiCounts(8));
    }

    @Test
    void sai_places_may_exempt_from_further_places_as_far_as_they_meet_the_quota() {
        var rules = rules(rate(null, "3")).withSafeguard(Safeguard.SAI_COVERS);

        var inPart = only(rules, aComune(1, 4000), aCas(1, 10), aSai(1, 8));
        var whole = only(rules, aComune(1, 4000), aSai(1, 20));

        assertThat(inPart.quota().due()).isEqualTo(4);
        assertThat(inPart.gap()).isEqualTo(6);
        assertThat(inPart.room()).isEqualTo(12);
        assertThat(inPart.quota().reasons()).contains(new Reason.CoveredBySai(8, 12, 4));
        assertThat(whole.quota().due()).isZero();
        assertThat(whole.gap()).isZero();
        assertThat(whole.room()).isEqualTo(20);
        assertThat(whole.coverage()).isEqualTo(new Measure.Undefined(Measure.Why.NO_QUOTA));
    }

    @Test
    void a_surplus_here_does_not_cover_a_lack_there() {
        var snapshot =
                new Snapshot(List.of(aComune(1, 4000), aComune(2, 4000)), List.of(aCas(1, 30)));

        var total = Quotas.under(rules(rate(null, "2.5"))).over(snapshot).total();

        assertThat(total.gap()).isEqualTo(10);
        assertThat(total.coverage()).isEqualTo(new Measure.Known(0.5));
    }

    @Test
    void partitions_add_up_independently() {
        var snapshot =
                new Snapshot(
                        List.of(
                                aComune(1, 4000, "provincia:054", "zona-sociale:4"),
                                aComune(2, 8000, "provincia:055", "zona-sociale:4"),
                                aComune(3, 2000, "provincia:055")),
                        List.of(aCas(1, 12), aSai(2, 5)));

        var evaluation = Quotas.under(rules(rate(null, "2.5"))).over(snapshot);

        assertThat(evaluation.by("provincia").values())
                .extracting(Totals::quota, Totals::places, Totals::hosting)
                .containsExactly(tuple(10, 12, 1), tuple(25, 5, 1));
        assertThat(evaluation.by("zona-sociale")).hasSize(1);
        assertThat(evaluation.by("zona-sociale").firstEntry().getValue().comuni()).isEqualTo(2);
        assertThat(evaluation.by("usl")).isEmpty();
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        var a = aComune(1, 3100);
        var b = aComune(2, 4700);
        var c = aComune(3, 5300);
        var rules = rules(rate(null, "2.5")).withRounding(Rounding.WEBSTER);

        var one = Quotas.under(rules).over(new Snapshot(List.of(a, b, c), List.of()));
        var other = Quotas.under(rules).over(new Snapshot(List.of(c, a, b), List.of()));

        // 7.75, 11.75 and 13.25 make 32.75, so 32 are shared out; the second is the nearest to
        // its half below: 7.75/7.5 > 11.75/11.5 < 13.25/12.5.
        assertThat(one).isEqualTo(other);
        assertThat(one.comuni())
                .extracting(balance -> balance.quota().places())
                .containsExactly(8, 11, 13);
    }
}
