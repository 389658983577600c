package rosa.territory;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reference fact that an import wrote: enough to see whether anybody changed it since, and to
/// give it back what it was.
///
/// @param id its key: an ISTAT code, a territory's id, two codes with a bar between, a count's id
/// @param name what a person calls it
/// @param parts the ids of the counts and classes that were written with a comune
/// @param before what it was, as [ReferenceUndo] reads it; null if it was not there
/// @param after a hash of what the import made of it; empty if it took it away
public record FactTrace(
        Kind kind,
        String id,
        String name,
        List<String> parts,
        @Nullable String before,
        String after)
        implements Serializable {
    public FactTrace {
        parts = List.copyOf(parts);
    }

    /// What can be written, by what lists write first.
    public enum Kind {
        TERRITORY("Territory"),
        /// That a place is one that others gravitate to.
        POLE("Pole"),
        COMUNE("Comune"),
        /// What became of a comune.
        CHANGE("ComuneChange"),
        BORDER("Border"),
        BOUNDARY("Boundary"),
        RESIDENTS("ResidentCount");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// Its label in the graph; of a border, which is a relationship, a word like one.
        public String label() {
            return label;
        }
    }

    /// One spelling for one fact.
    public String key() {
        return kind + ":" + id;
    }
}
