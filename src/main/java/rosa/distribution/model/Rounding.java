package rosa.distribution.model;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How exact shares become whole places.
public enum Rounding {
    /// Each comune to the nearest place, halves upwards.
    HALF_UP("half-up", RoundingMode.HALF_UP),
    /// Each comune to the nearest place, halves to the even one.
    HALF_EVEN("half-even", RoundingMode.HALF_EVEN),
    /// Each comune downwards.
    FLOOR("floor", RoundingMode.FLOOR),
    /// Each comune upwards.
    CEILING("ceiling", RoundingMode.CEILING),
    /// The total downwards, then shared out by [Webster], so that the quotas add up to the total.
    WEBSTER("webster", null);

    private final String code;
    private final @Nullable RoundingMode each;

    Rounding(String code, @Nullable RoundingMode each) {
        this.code = code;
        this.each = each;
    }

    /// The value stored in the graph and used in message keys.
    public String code() {
        return code;
    }

    /// How each comune is rounded by itself; absent where the comuni are rounded together.
    @Nullable RoundingMode each() {
        return each;
    }

    /// The rule stored as `code`.
    public static Rounding of(String code) {
        for (var rule : values()) {
            if (rule.code.equals(code)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("\"%.40s\" is no rounding rule.".formatted(code));
    }
}
