package rosa.table;

import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names a decision, whatever its number.
public record DecisionId(String value) implements Serializable, Comparable<DecisionId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}");

    public DecisionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%.100s\" is no DecisionId: 1 to 100 letters, digits or -_.:@ are expected."
                            .formatted(value));
        }
    }

    /// A new id that no other has.
    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
