package rosa.distribution.model;

import java.io.Serializable;
import java.math.BigDecimal;

/// What a band asks of a comune: so many places per 1,000 residents, or so many places whatever its
/// size.
public sealed interface Allowance extends Serializable {
    /// Places per 1,000 residents, with at most three decimals.
    record PerThousand(BigDecimal rate) implements Allowance {
        private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

        public PerThousand {
            if (rate.signum() < 0 || rate.compareTo(HIGHEST) > 0) {
                throw new IllegalArgumentException(
                        "The rate (%s per 1,000 residents) must lie between 0 and 1,000."
                                .formatted(rate));
            }
            if (rate.stripTrailingZeros().scale() > 3) {
                throw new IllegalArgumentException(
                        "The rate (%s per 1,000 residents) has more than three decimals."
                                .formatted(rate));
            }
            rate = rate.signum() == 0 ? BigDecimal.ZERO : plain(rate);
        }

        private static BigDecimal plain(BigDecimal rate) {
            var stripped = rate.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /// The same number of places for every comune of the band.
    record Fixed(int places) implements Allowance {
        public Fixed {
            if (places < 0 || places > 100_000) {
                throw new IllegalArgumentException(
                        "The fixed number of places (%d) must lie between 0 and 100,000."
                                .formatted(places));
            }
        }
    }

    /// What `residents` people's comune owes, before any cap and before rounding.
    default BigDecimal of(int residents) {
        return switch (this) {
            case PerThousand(BigDecimal rate) ->
                    rate.multiply(BigDecimal.valueOf(residents)).movePointLeft(3);
            case Fixed(int places) -> BigDecimal.valueOf(places);
        };
    }
}
