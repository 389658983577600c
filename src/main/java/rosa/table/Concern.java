package rosa.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// Something that a decision concerns.
public record Concern(Kind kind, String id) implements Serializable, Comparable<Concern> {
    private static final Comparator<Concern> ORDER =
            Comparator.comparing(Concern::kind).thenComparing(Concern::id);

    public Concern {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException(
                    "\"%.100s\" names nothing that a decision can concern.".formatted(id));
        }
    }

    /// What it can be.
    public enum Kind {
        COMUNE("comune", "Comune", "istat"),
        TERRITORY("territory", "Territory", "id"),
        FACILITY("facility", "Facility", "id"),
        ORGANISATION("organisation", "Organisation", "id"),
        RULE_SET("rule-set", "RuleSet", "id"),
        PLAN("plan", "Plan", "id"),
        SECTION("section", "Section", "id");

        private final String code;
        private final String label;
        private final String key;

        Kind(String code, String label, String key) {
            this.code = code;
            this.label = label;
            this.key = key;
        }

        public String code() {
            return code;
        }

        /// Its label in the graph.
        public String label() {
            return label;
        }

        /// The property that is its id in the graph.
        public String key() {
            return key;
        }

        /// The key of its name on screen.
        public String messageKey() {
            return "table.concern." + code;
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
        }
    }

    /// What `text` names, written as [#toString] writes it.
    static Optional<Concern> read(String text) {
        String[] parts = text.split(":", 2);
        return parts.length < 2 || parts[1].isBlank() || parts[1].length() > 100
                ? Optional.empty()
                : Kind.find(parts[0]).map(kind -> new Concern(kind, parts[1]));
    }

    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }

    @Override
    public int compareTo(Concern other) {
        return ORDER.compare(this, other);
    }
}
