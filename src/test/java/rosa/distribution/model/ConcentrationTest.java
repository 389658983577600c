package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static rosa.distribution.model.Samples.aCas;
import static rosa.distribution.model.Samples.aComune;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rosa.distribution.model.Measure.Known;
import rosa.distribution.model.Measure.Undefined;
import rosa.distribution.model.Measure.Why;

class ConcentrationTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    /// Residents and places, comune by comune; odd ones in zone 1, even ones in zone 2.
    private static Concentration of(int[]... residentsAndPlaces) {
        var comuni = new ArrayList<ComuneInput>();
        var facilities = new ArrayList<FacilityInput>();
        for (int i = 0; i < residentsAndPlaces.length; i++) {
            comuni.add(aComune(i, residentsAndPlaces[i][0], "zona-sociale:" + (1 + i % 2)));
            facilities.add(aCas(i, residentsAndPlaces[i][1]));
        }
        var snapshot = new Snapshot(comuni, facilities);
        return Concentration.of(Quotas.under(rules(rate(null, "2.5"))).over(snapshot).comuni());
    }

    private static double value(Measure measure) {
        return ((Known) measure).value();
    }

    @Test
    void proportional_places_are_not_concentrated() {
        var even = of(new int[] {1000, 2}, new int[] {3000, 6}, new int[] {500, 1});

        assertThat(value(even.gini())).isEqualTo(0, EXACTLY);
        assertThat(value(even.theil())).isEqualTo(0, EXACTLY);
        assertThat(value(even.hoover())).isEqualTo(0, EXACTLY);
        assertThat(value(even.placesToMove())).isEqualTo(0, EXACTLY);
    }

    @Test
    void a_case_worked_by_hand() {
        // Residents 1000, 2000, 1000 (¼, ½, ¼); places 6, 2, 0 (¾, ¼, 0).
        var case_ = of(new int[] {1000, 6}, new int[] {2000, 2}, new int[] {1000, 0});

        // Lorenz: (0,0) (¼,0) (¾,¼) (1,1): area 0 + 1/16 + 5/32 = 7/32.
        assertThat(case_.lorenz().orElseThrow().points())
                .extracting(Lorenz.Point::residents, Lorenz.Point::places)
                .containsExactly(
                        tuple(0.0, 0.0), tuple(0.25, 0.0), tuple(0.75, 0.25), tuple(1.0, 1.0));
        assertThat(value(case_.gini())).isEqualTo(1 - 14.0 / 32, EXACTLY);
        assertThat(value(case_.hhi())).isEqualTo(10.0 / 16, EXACTLY);
        assertThat(value(case_.normalisedHhi()))
                .isEqualTo((10.0 / 16 - 1.0 / 3) / (2.0 / 3), EXACTLY);
        assertThat(value(case_.equivalentComuni())).isEqualTo(1.6, EXACTLY);
        assertThat(value(case_.theil()))
                .isEqualTo(0.75 * Math.log(3) + 0.25 * Math.log(0.5), EXACTLY);
        assertThat(value(case_.hoover())).isEqualTo(0.5, EXACTLY);
        assertThat(value(case_.placesToMove())).isEqualTo(4, EXACTLY);
    }

    @Test
    void everything_in_one_of_many_alike() {
        var all =
                of(
                        new int[] {1000, 9},
                        new int[] {1000, 0},
                        new int[] {1000, 0},
                        new int[] {1000, 0});

        assertThat(value(all.gini())).isEqualTo(0.75, EXACTLY);
        assertThat(value(all.hhi())).isEqualTo(1, EXACTLY);
        assertThat(value(all.normalisedHhi())).isEqualTo(1, EXACTLY);
        assertThat(value(all.theil())).isEqualTo(Math.log(4), EXACTLY);
        assertThat(value(all.hoover())).isEqualTo(0.75, EXACTLY);
    }

    @Test
    void without_places_nothing_is_concentrated_and_nothing_is_even() {
        var none = of(new int[] {1000, 0}, new int[] {2000, 0});

        for (var measure : List.of(none.gini(), none.hhi(), none.normalisedHhi(), none.theil())) {
            assertThat(measure).isEqualTo(new Undefined(Why.NO_PLACES));
        }
        assertThat(none.hoover()).isEqualTo(new Undefined(Why.NO_PLACES));
        assertThat(none.placesToMove()).isEqualTo(new Undefined(Why.NO_PLACES));
        assertThat(none.equivalentComuni()).isEqualTo(new Undefined(Why.NO_PLACES));
        assertThat(none.lorenz()).isEmpty();
        assertThat(none.theilBy("zona-sociale")).isEmpty();
    }

    @Test
    void places_where_nobody_resides_have_a_gini_but_no_theil() {
        var ghost = of(new int[] {0, 5}, new int[] {1000, 5});

        assertThat(value(ghost.gini())).isEqualTo(0.5, EXACTLY);
        assertThat(ghost.theil()).isEqualTo(new Undefined(Why.PLACES_WITHOUT_RESIDENTS));
        assertThat(of(new int[] {0, 5}).gini()).isEqualTo(new Undefined(Why.NO_RESIDENTS));
    }

    @Test
    void one_comune_alone_has_no_normalised_index() {
        assertThat(of(new int[] {1000, 5}).normalisedHhi()).isEqualTo(new Undefined(Why.NO_COMUNI));
    }

    @Test
    void comuni_without_places_count() {
        var two = of(new int[] {1000, 5}, new int[] {1000, 5});
        var four =
                of(
                        new int[] {1000, 5},
                        new int[] {1000, 5},
                        new int[] {1000, 0},
                        new int[] {1000, 0});

        assertThat(value(two.gini())).isEqualTo(0, EXACTLY);
        assertThat(value(four.gini())).isEqualTo(0.5, EXACTLY);
        assertThat(value(four.normalisedHhi())).isGreaterThan(value(two.normalisedHhi()));
    }

    @Test
    void theil_by_zone_worked_by_hand() {
        // Zone 1: comuni 0 and 2 (residents ½, places ¾); zone 2: comuni 1 and 3 (½, ¼).
        var zones =
                of(
                                new int[] {1000, 6},
                                new int[] {1000, 1},
                                new int[] {1000, 0},
                                new int[] {1000, 1})
                        .theilBy("zona-sociale")
                        .orElseThrow();

        assertThat(zones.between()).isEqualTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), EXACTLY);
        assertThat(zones.within()).isEqualTo(0.75 * Math.log(2), EXACTLY);
        assertThat(zones.groups())
                .extracting(Theil.Group::key)
                .containsExactly("zona-sociale:1", "zona-sociale:2");
    }

    @Test
    void comuni_of_no_zone_are_a_group_of_their_own() {
        var theil = of(new int[] {1000, 6}, new int[] {3000, 1}).theilBy("area-snai").orElseThrow();

        assertThat(theil.groups()).extracting(Theil.Group::key).containsExactly("");
        assertThat(theil.between()).isEqualTo(0, EXACTLY);
    }

    private static int[][] random(Random random, int comuni) {
        var drawn = new int[comuni][];
        for (int i = 0; i < comuni; i++) {
            drawn[i] =
                    new int[] {
                        1 + random.nextInt(50_000), random.nextInt(3) == 0 ? 0 : random.nextInt(300)
                    };
        }
        drawn[0][1]++;
        return drawn;
    }

    private static final List<Function<Concentration, Measure>> MEASURES =
            List.of(
                    Concentration::gini,
                    Concentration::hhi,
                    Concentration::normalisedHhi,
                    Concentration::theil,
                    Concentration::hoover);

    @Test
    void measures_stay_within_their_bounds() {
        var random = new Random(92);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(60);
            var some = of(random(random, n));
            assertThat(value(some.gini())).isBetween(0.0, 1.0);
            assertThat(value(some.hhi())).isBetween(1.0 / n - 1e-12, 1.0 + 1e-12);
            assertThat(value(some.normalisedHhi())).isBetween(-1e-12, 1.0 + 1e-12);
            assertThat(value(some.theil())).isGreaterThanOrEqualTo(0);
            assertThat(value(some.hoover())).isBetween(0.0, 1.0);
            // Hoover is the largest distance of the Lorenz curve from the diagonal, Gini twice the
            // area.
            assertThat(value(some.hoover())).isLessThanOrEqualTo(value(some.gini()) + 1e-12);
            assertThat(value(some.gini())).isLessThanOrEqualTo(2 * value(some.hoover()) + 1e-12);
        }
    }

    @Test
    void measures_do_not_depend_on_the_scale_or_the_order() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var drawn = random(random, 30);
            var scaled = new int[drawn.length][];
            for (int i = 0; i < drawn.length; i++) {
                scaled[i] = new int[] {drawn[i][0] * 3, drawn[i][1] * 7};
            }
            var shuffled = new ArrayList<>(List.of(drawn));
            Collections.shuffle(shuffled, random);
            var before = of(drawn);
            for (var measure : MEASURES) {
                double value = value(measure.apply(before));
                assertThat(value(measure.apply(of(scaled)))).isEqualTo(value, within(1e-9));
                assertThat(value(measure.apply(of(shuffled.toArray(int[][]::new)))))
                        .isEqualTo(value, within(1e-9));
            }
        }
    }

    @Test
    void moving_places_from_the_burdened_to_the_spared_lowers_every_inequality() {
        var uneven = of(new int[] {1000, 20}, new int[] {1000, 2}, new int[] {1000, 5});
        var moved = of(new int[] {1000, 17}, new int[] {1000, 5}, new int[] {1000, 5});

        for (var measure : MEASURES) {
            assertThat(value(measure.apply(moved))).isLessThan(value(measure.apply(uneven)));
        }
    }

    @Test
    void the_parts_of_theil_add_up() {
        var random = new Random(12);
        for (int round = 0; round < 100; round++) {
            var some = of(random(random, 2 + random.nextInt(60)));
            var byZone = some.theilBy("zona-sociale").orElseThrow();
            assertThat(byZone.total()).isEqualTo(value(some.theil()), within(1e-9));
            assertThat(byZone.between()).isGreaterThanOrEqualTo(-1e-12);
            assertThat(byZone.groups())
                    .allSatisfy(g -> assertThat(g.within()).isGreaterThanOrEqualTo(-1e-12));
        }
    }

    @Test
    void the_lorenz_curve_runs_from_corner_to_corner_and_bends_upwards() {
        var random = new Random(1905);
        for (int round = 0; round < 100; round++) {
            var some = of(random(random, 2 + random.nextInt(60)));
            var curve = some.lorenz().orElseThrow();
            var first = curve.points().getFirst();
            var last = curve.points().getLast();
            assertThat(List.of(first.residents(), first.places())).containsExactly(0.0, 0.0);
            assertThat(last.residents()).isEqualTo(1, EXACTLY);
            assertThat(last.places()).isEqualTo(1, EXACTLY);
            assertThat(value(some.gini())).isEqualTo(1 - 2 * curve.area(), EXACTLY);
            double slope = 0;
            for (int i = 1; i < curve.points().size(); i++) {
                var from = curve.points().get(i - 1);
                var to = curve.points().get(i);
                double next = (to.places() - from.places()) / (to.residents() - from.residents());
                assertThat(next).isGreaterThanOrEqualTo(slope - 1e-6);
                slope = next;
            }
        }
    }
}
