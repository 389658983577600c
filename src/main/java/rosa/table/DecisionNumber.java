package rosa.table;

import java.io.Serializable;
import java.util.Comparator;

/// The number of a decision in its table's register: the register gives it, from 1 in each year and
/// without gaps.
///
/// @param sign of the table; empty for the first
/// @param year in which the decision was taken
public record DecisionNumber(String sign, int year, int ordinal)
        implements Serializable, Comparable<DecisionNumber> {
    private static final Comparator<DecisionNumber> ORDER =
            Comparator.comparing(DecisionNumber::sign)
                    .thenComparing(DecisionNumber::year)
                    .thenComparing(DecisionNumber::ordinal);

    public DecisionNumber {
        if (ordinal < 1) {
            throw new IllegalArgumentException(
                    "The number of a decision (%d) must be 1 or more.".formatted(ordinal));
        }
    }

    /// As it is written: `3/2026`, with the table's sign before it if it has one.
    public String text() {
        return (sign.isEmpty() ? "" : sign + " ") + ordinal + "/" + year;
    }

    @Override
    public int compareTo(DecisionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
