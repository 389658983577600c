package rosa.imports;

import java.util.UUID;

/// Words that make the names of one test its own.
public final class Marks {
    private Marks() {}

    /// A new one; it counts as a number, so that names with two of them are never alike.
    public static String next() {
        return "1" + UUID.randomUUID().toString().substring(0, 7);
    }
}
