package rosa.document;

import java.util.Arrays;
import java.util.Optional;

/// A mention of something the program knows; its name is looked up whenever the text is shown.
public record Reference(Kind kind, String id) {
    public enum Kind {
        COMUNE("comune"),
        FACILITY("facility"),
        ORGANISATION("organisation"),
        /// A decision of the working table.
        DECISION("decision"),
        /// A section of the same plan.
        SECTION("section"),
        /// A table or picture of the same plan, by its anchor.
        PASSAGE("passage");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// As texts hold it.
        public String code() {
            return code;
        }

        /// Whether it leads to a place in the plan itself, which a document numbers.
        public boolean isWithinPlan() {
            return this == SECTION || this == PASSAGE;
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
        }
    }

    /// One spelling for one mention, as the editor writes it.
    public String key() {
        return kind.code() + ":" + id;
    }
}
