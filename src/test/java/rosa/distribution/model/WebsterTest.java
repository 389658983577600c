package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebsterTest {
    private static Webster.Claim claim(long weight, @Nullable Integer bound) {
        return new Webster.Claim(BigDecimal.valueOf(weight), bound);
    }

    private static List<Webster.Claim> claims(long... weights) {
        return Arrays.stream(weights).mapToObj(weight -> claim(weight, null)).toList();
    }

    @Test
    void shares_as_the_textbook_example_does() {
        // Votes 53, 24, 23 thousand for 7 seats: Sainte-Laguë gives 3, 2, 2.
        assertThat(Webster.share(7, claims(53_000, 24_000, 23_000))).containsExactly(3, 2, 2);
    }

    @Test
    void nothing_for_nobody() {
        assertThat(Webster.share(0, List.of())).isEmpty();
        assertThat(Webster.share(3, claims(0, 5))).containsExactly(0, 3);
    }

    @Test
    void ties_go_to_the_first() {
        assertThat(Webster.share(1, claims(10, 10))).containsExactly(1, 0);
    }

    @Test
    void nobody_passes_its_bound() {
        assertThat(Webster.share(10, List.of(claim(90, 4), claim(10, null)))).containsExactly(4, 6);
    }

    @Test
    void more_than_all_bounds_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webster.share(5, List.of(claim(9, 2), claim(9, 2))))
                .withMessage("1 of 5 places are left when every comune has reached its bound.");
    }

    @Test
    void one_place_more_takes_none_away() {
        var random = new Random(1793);
        for (int round = 0; round < 50; round++) {
            var claims = new ArrayList<Webster.Claim>();
            for (int i = 0; i < 12; i++) {
                claims.add(claim(1 + random.nextInt(50_000), random.nextBoolean() ? 40 : null));
            }
            claims.add(claim(1000, null));
            var before = Webster.share(0, claims);
            for (int total = 1; total <= 120; total++) {
                var after = Webster.share(total, claims);
                assertThat(Arrays.stream(after).sum()).isEqualTo(total);
                for (int i = 0; i < after.length; i++) {
                    assertThat(after[i]).isGreaterThanOrEqualTo(before[i]);
                }
                before = after;
            }
        }
    }

    @Test
    void scaling_all_weights_changes_nothing() {
        assertThat(Webster.share(37, claims(913, 21, 457, 8)))
                .containsExactly(Webster.share(37, claims(9130, 210, 4570, 80)));
    }

    @Test
    void no_other_divisor_rule_of_nearest_rounding_fits_better() {
        // A share n is right exactly if some divisor rounds w/d to n for all: max (n-½)/w ≤ min
        // (n+½)/w.
        var random = new Random(54039);
        for (int round = 0; round < 200; round++) {
            var weights = random.longs(9, 1, 100_000).toArray();
            var shares = Webster.share(1 + random.nextInt(300), claims(weights));
            double largest = 0;
            double smallest = Double.MAX_VALUE;
            for (int i = 0; i < weights.length; i++) {
                largest = Math.max(largest, (shares[i] - 0.5) / weights[i]);
                smallest = Math.min(smallest, (shares[i] + 0.5) / weights[i]);
            }
            assertThat(largest).isLessThanOrEqualTo(smallest * (1 + 1e-12));
        }
    }

    @Test
    void giving_many_at_once_ends_as_giving_one_by_one_does() {
        var random = new Random(1910);
        for (int round = 0; round < 300; round++) {
            var claims = new ArrayList<Webster.Claim>();
            for (int i = 0; i < 20; i++) {
                // Few different weights, so that ties are frequent.
                long weight = random.nextInt(4) == 0 ? 0 : 5 * (1 + random.nextInt(12));
                claims.add(claim(weight, random.nextInt(3) == 0 ? random.nextInt(9) : null));
            }
            claims.add(claim(40, null));
            int total = random.nextInt(200);

            assertThat(Webster.share(total, claims)).containsExactly(oneByOne(total, claims));
        }
    }

    /// The next place goes to the largest w / (n + ½), the first of equals.
    private static int[] oneByOne(int total, List<Webster.Claim> claims) {
        int[] shares = new int[claims.size()];
        for (int place = 0; place < total; place++) {
            int best = -1;
            for (int i = 0; i < shares.length; i++) {
                var claim = claims.get(i);
                boolean open =
                        claim.weight().signum() > 0
                                && (claim.bound() == null || shares[i] < claim.bound());
                if (open
                        && (best < 0
                                || claim.weight().longValueExact() * (2L * shares[best] + 1)
                                        > claims.get(best).weight().longValueExact()
                                                * (2L * shares[i] + 1))) {
                    best = i;
                }
            }
            shares[best]++;
        }
        return shares;
    }
}
