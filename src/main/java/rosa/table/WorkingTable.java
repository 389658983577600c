package rosa.table;

import java.io.Serializable;

/// A tavolo: who decides. Each numbers its decisions by itself.
///
/// @param sign stands before its numbers, so that those of two tables differ; empty for the first
/// @param name what it is called
public record WorkingTable(String id, String name, String sign) implements Serializable {
    /// The id of the table that every installation has: the Prefettura's.
    public static final String PREFETTURA = "prefettura";
}
