package rosa.distribution;

import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names a rule set. Those that come with the program have speaking ids.
public record RuleSetId(String value) implements Serializable, Comparable<RuleSetId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}");

    public RuleSetId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%.100s\" is no RuleSetId: 1 to 100 letters, digits or -_.:@ are expected."
                            .formatted(value));
        }
    }

    /// A new id that no other has.
    public static RuleSetId random() {
        return new RuleSetId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(RuleSetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
