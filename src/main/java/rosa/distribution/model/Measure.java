package rosa.distribution.model;

import java.io.Serializable;

/// A number that may not exist. A share of nothing is not zero, so it is never shown as one.
public sealed interface Measure extends Serializable {
    /// The number.
    record Known(double value) implements Measure {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s is no measure.".formatted(value));
            }
            value = value + 0.0; // no negative zero
        }
    }

    /// There is no such number.
    record Undefined(Why why) implements Measure {}

    /// Why a measure does not exist.
    enum Why {
        NO_PLACES("no-places"),
        /// Facilities are open, but nobody has counted their places yet: that is not zero places.
        NO_COUNTS("no-counts"),
        NO_RESIDENTS("no-residents"),
        NO_QUOTA("no-quota"),
        NO_COMUNI("no-comuni"),
        NO_PRESENCES("no-presences"),
        NO_PRICES("no-prices"),
        NO_MANAGERS("no-managers"),
        /// Places where nobody resides make a ratio to residents infinite.
        PLACES_WITHOUT_RESIDENTS("places-without-residents");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /// Used in message keys.
        public String code() {
            return code;
        }
    }

    /// `part / whole`, undefined for `why` when the whole is zero.
    static Measure ratio(double part, double whole, Why why) {
        return whole == 0 ? new Undefined(why) : new Known(part / whole);
    }

    /// Whether there is a number.
    default boolean isKnown() {
        return this instanceof Known;
    }
}
