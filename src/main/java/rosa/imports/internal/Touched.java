package rosa.imports.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One thing that an import wrote.
///
/// @param kind what it is
/// @param name what it was called then
/// @param before its data before; null if the import created it
/// @param after its data afterwards
/// @param of the facility it belongs to; empty for what stands alone
public record Touched(
        Kind kind, String id, String name, @Nullable JsonNode before, JsonNode after, String of) {
    public Touched {
        before = before == null || before.isNull() ? null : before;
    }

    /// What can be touched, in the order in which it is written.
    public enum Kind {
        ORGANISATION("Organisation"),
        PERSON("Person"),
        SERVICE("Service"),
        SAI_PROJECT("SaiProject"),
        FACILITY("Facility"),
        CONTRACT("Contract"),
        COUNT("PlacesCount");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// Its label in the graph.
        public String label() {
            return label;
        }
    }

    boolean isNew() {
        return before == null;
    }
}
