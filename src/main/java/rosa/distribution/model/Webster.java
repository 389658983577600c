package rosa.distribution.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Shares out `total` whole places in proportion to weights, none above its bound.
///
/// Bounded Webster / Sainte-Laguë by priorities: the next place goes to the largest `w / (n + ½)`,
/// where `n` is what the comune has; ties go to the first, so equal inputs give equal shares. The
/// places whose priority is above some divisor that leaves none too few come first in any case, so
/// they are given at once and only the rest one by one: O(n · log w + rest · log n), where the rest
/// is about a place for each comune at most. A divisor method and not largest remainders: with
/// those, one place more in the total may take a place away from a comune. After Balinski and
/// Young, *Fair Representation* (1982).
final class Webster {
    /// Weights of more bits are shared out place by place.
    private static final int LONGEST = 46;

    private Webster() {}

    /// What one comune weighs, and the most it can be given.
    record Claim(BigDecimal weight, @Nullable Integer bound) {}

    private record Next(int index, BigInteger weight, int has) implements Comparable<Next> {
        @Override
        public int compareTo(Next other) {
            // w / (2n + 1), compared without dividing
            var mine = weight.multiply(BigInteger.valueOf(2L * other.has + 1));
            var theirs = other.weight.multiply(BigInteger.valueOf(2L * has + 1));
            int byPriority = theirs.compareTo(mine);
            return byPriority == 0 ? Integer.compare(index, other.index) : byPriority;
        }
    }

    static int[] share(int total, List<Claim> claims) {
        var shares = certain(total, claims);
        var queue = new PriorityQueue<Next>();
        for (int i = 0; i < claims.size(); i++) {
            enqueue(queue, claims.get(i), i, shares[i]);
        }
        for (int left = total - IntStream.of(shares).sum(); left > 0; left--) {
            var next = queue.poll();
            if (next == null) {
                throw new IllegalArgumentException(
                        "%d of %d places are left when every comune has reached its bound."
                                .formatted(left, total));
            }
            shares[next.index]++;
            enqueue(queue, claims.get(next.index), next.index, shares[next.index]);
        }
        return shares;
    }

    /// The places that go before all others under the smallest divisor that does not give too many.
    private static int[] certain(int total, List<Claim> claims) {
        var weights = new long[claims.size()];
        long high = 1;
        for (int i = 0; i < weights.length; i++) {
            BigInteger weight = millionths(claims.get(i));
            if (weight.bitLength() > LONGEST) {
                return new int[claims.size()];
            }
            weights[i] = Math.max(0, weight.longValueExact());
            high = Math.max(high, 2 * weights[i]);
        }
        long low = 0;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (given(middle, weights, claims, null) <= total) {
                high = middle;
            } else {
                low = middle;
            }
        }
        var shares = new int[claims.size()];
        given(high, weights, claims, shares);
        return shares;
    }

    /// How many places have a priority above `divisor`: those with 2w > d · (2n + 1).
    private static long given(
            long divisor, long[] weights, List<Claim> claims, int @Nullable [] into) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            long places = Math.max(0, (2 * weights[i] + divisor - 1) / (2 * divisor));
            Integer bound = claims.get(i).bound;
            places = bound == null ? places : Math.min(Math.max(0, bound), places);
            sum += places;
            if (into != null) {
                into[i] = Math.toIntExact(places);
            }
        }
        return sum;
    }

    private static BigInteger millionths(Claim claim) {
        return claim.weight.movePointRight(6).toBigIntegerExact();
    }

    private static void enqueue(PriorityQueue<Next> queue, Claim claim, int index, int has) {
        if (claim.weight.signum() > 0 && (claim.bound == null || has < claim.bound)) {
            queue.add(new Next(index, millionths(claim), has));
        }
    }
}
