package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.distribution.model.Samples.aCas;
import static rosa.distribution.model.Samples.aComune;
import static rosa.distribution.model.Samples.aSai;
import static rosa.distribution.model.Samples.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.shared.TerritoryId;

/// What holds for every rule set on every territory, on seeded random ones.
class QuotaPropertiesTest {
    private static final int ROUNDS = 60;

    private static Snapshot snapshot(Random random) {
        var comuni = new ArrayList<ComuneInput>();
        var facilities = new ArrayList<FacilityInput>();
        int n = 1 + random.nextInt(40);
        for (int i = 0; i < n; i++) {
            comuni.add(
                    aComune(
                            i,
                            random.nextInt(random.nextBoolean() ? 3000 : 60_000),
                            "zona-sociale:" + random.nextInt(4)));
            if (random.nextBoolean()) {
                facilities.add(random.nextBoolean() ? aCas(i, random.nextInt(90)) : aSai(i, 12));
            }
        }
        return new Snapshot(comuni, facilities);
    }

    private static RuleSetData ruleSet(Random random) {
        var bands = new ArrayList<Band>();
        int upTo = 0;
        int count = 1 + random.nextInt(4);
        for (int order = 0; order < count; order++) {
            upTo += 500 + random.nextInt(8000);
            Allowance allowance =
                    random.nextInt(3) == 0
                            ? new Allowance.Fixed(random.nextInt(20))
                            : new Allowance.PerThousand(
                                    BigDecimal.valueOf(random.nextInt(6000), 3));
            Integer cap =
                    allowance instanceof Allowance.PerThousand && random.nextInt(3) == 0
                            ? random.nextInt(40)
                            : null;
            bands.add(new Band(order == count - 1 ? null : upTo, allowance, cap));
        }
        return rules(bands.toArray(Band[]::new))
                .withSafeguard(Safeguard.values()[random.nextInt(3)])
                .withExclusions(
                        new Exclusions(
                                random.nextBoolean() ? 0 : random.nextInt(2000),
                                random.nextBoolean()
                                        ? List.of()
                                        : List.of(new TerritoryId("zona-sociale:1"))));
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void no_quota_is_negative_passes_its_cap_or_strays_from_its_share(Rounding rounding) {
        var random = new Random(2016);
        for (int round = 0; round < ROUNDS; round++) {
            var rules = ruleSet(random).withRounding(rounding);
            for (var balance : Quotas.under(rules).over(snapshot(random)).comuni()) {
                var quota = balance.quota();
                var cap = rules.bands().get(rules.bandFor(balance.comune().residents())).cap();
                assertThat(quota.places()).isNotNegative();
                assertThat(quota.due()).isBetween(0, quota.places());
                if (cap != null) {
                    assertThat(quota.places()).isLessThanOrEqualTo(cap);
                }
                if (quota.isExcluded()) {
                    assertThat(quota.places()).isZero();
                }
                if (rounding != Rounding.WEBSTER) {
                    assertThat(quota.exact().subtract(BigDecimal.valueOf(quota.places())).abs())
                            .isLessThan(BigDecimal.ONE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shared_out_quotas_add_up_to_the_exact_sum_without_its_fraction(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var rules = ruleSet(random).withRounding(Rounding.WEBSTER);
            var total = Quotas.under(rules).over(snapshot(random)).total();
            assertThat(BigDecimal.valueOf(total.quota()))
                    .isEqualByComparingTo(total.exact().setScale(0, RoundingMode.FLOOR));
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void loosening_a_rule_never_takes_room_away(Rounding rounding) {
        var random = new Random(2017);
        for (int round = 0; round < ROUNDS; round++) {
            var rules = ruleSet(random).withRounding(rounding);
            var snapshot = snapshot(random);
            int room = room(rules, snapshot);
            for (int order = 0; order < rules.bands().size(); order++) {
                var band = rules.bands().get(order);
                assertThat(room(rules.withBand(order, band.uncapped()), snapshot))
                        .isGreaterThanOrEqualTo(room);
                assertThat(room(rules.withBand(order, more(band)), snapshot))
                        .isGreaterThanOrEqualTo(room);
            }
            assertThat(room(rules.withExclusions(Exclusions.none()), snapshot))
                    .isGreaterThanOrEqualTo(room);
        }
    }

    private static Band more(Band band) {
        return switch (band.allowance()) {
            case Allowance.PerThousand(BigDecimal rate) ->
                    band.asking(new Allowance.PerThousand(rate.add(new BigDecimal("0.13"))));
            case Allowance.Fixed(int places) -> band.asking(new Allowance.Fixed(places + 1));
        };
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void a_cure_is_enough_and_a_little_less_is_not(Rounding rounding) {
        var random = new Random(2899);
        for (int round = 0; round < ROUNDS; round++) {
            var rules = ruleSet(random).withRounding(rounding);
            var snapshot = snapshot(random);
            int people = room(rules, snapshot) + 1 + random.nextInt(60);
            var feasibility = Feasibilities.of(rules, snapshot).of(people);
            for (var cure : ((Feasibility.Infeasible) feasibility).cures()) {
                if (cure instanceof Cure.RaiseRate(int order, _, var to, int capacity)) {
                    var band = rules.bands().get(order);
                    var less = to.subtract(new BigDecimal("0.01"));
                    assertThat(room(asking(rules, order, band, to), snapshot))
                            .isEqualTo(capacity)
                            .isGreaterThanOrEqualTo(people);
                    assertThat(room(asking(rules, order, band, less), snapshot)).isLessThan(people);
                }
            }
        }
    }

    private static RuleSetData asking(RuleSetData rules, int order, Band band, BigDecimal rate) {
        return rules.withBand(
                order, band.asking(new Allowance.PerThousand(rate.max(BigDecimal.ZERO))));
    }

    private static int room(RuleSetData rules, Snapshot snapshot) {
        return Quotas.under(rules).over(snapshot).total().room();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void each_partition_that_covers_all_comuni_adds_up_to_the_total(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var evaluation = Quotas.under(ruleSet(random)).over(snapshot(random));
            var parts = evaluation.by("zona-sociale").values();
            var total = evaluation.total();
            assertThat(parts.stream().mapToInt(Totals::quota).sum()).isEqualTo(total.quota());
            assertThat(parts.stream().mapToInt(Totals::covered).sum()).isEqualTo(total.covered());
            assertThat(parts.stream().mapToInt(Totals::places).sum()).isEqualTo(total.places());
        }
    }
}
