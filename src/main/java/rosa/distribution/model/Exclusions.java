package rosa.distribution.model;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import rosa.shared.TerritoryId;

/// Comuni a rule set asks nothing of.
///
/// @param below comuni with fewer residents than this are left out; 0 leaves out none
/// @param territories comuni that belong to one of these are left out, in the order of their ids
public record Exclusions(int below, List<TerritoryId> territories) implements Serializable {
    public Exclusions {
        if (below < 0) {
            throw new IllegalArgumentException(
                    "The threshold of exclusion (%d residents) must not be negative."
                            .formatted(below));
        }
        territories = List.copyOf(new TreeSet<>(territories));
    }

    /// Nobody is left out.
    public static Exclusions none() {
        return new Exclusions(0, List.of());
    }
}
