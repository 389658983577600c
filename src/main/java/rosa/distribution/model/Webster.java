package rosa.distribution.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Shares out `total` whole places in proportion to weights, none above its bound.
///
/// Bounded Webster / Sainte-Laguë by priorities: the next place goes to the largest `w / (n + ½)`,
/// where `n` is what the comune has; ties go to the first, so equal inputs give equal shares.
/// O(total · log n). A divisor method and not largest remainders: with those, one place more in the
/// total may take a place away from a comune. After Balinski and Young, *Fair Representation*
/// (1982).
final class Webster {
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
        var shares = new int[claims.size()];
        var queue = new PriorityQueue<Next>();
        for (int i = 0; i < claims.size(); i++) {
            enqueue(queue, claims.get(i), i, 0);
        }
        for (int left = total; left > 0; left--) {
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

    private static void enqueue(PriorityQueue<Next> queue, Claim claim, int index, int has) {
        if (claim.weight.signum() > 0 && (claim.bound == null || has < claim.bound)) {
            var thousandths = claim.weight.movePointRight(6).toBigIntegerExact();
            queue.add(new Next(index, thousandths, has));
        }
    }
}
