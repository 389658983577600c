package rosa.imports;

import java.time.Instant;
import java.util.List;

/// Something an office has taught the imports, which it can make them forget.
public sealed interface Taught {
    String id();

    /// Who taught it, as they were called then.
    String byName();

    Instant at();

    /// Which column of a header is which.
    ///
    /// @param pairs each heading with what it is read as; empty if it is not read
    record Columns(String id, List<Pair> pairs, String byName, Instant at) implements Taught {
        public Columns {
            pairs = List.copyOf(pairs);
        }
    }

    /// A heading and the title of the column it is read as.
    record Pair(String heading, String column) {}

    /// What a word means.
    ///
    /// @param choices the key of its vocabulary
    record Meaning(String id, String word, String choices, String code, String byName, Instant at)
            implements Taught {}
}
