package rosa.distribution.model;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;

/// What an evaluation needs to know of a comune.
///
/// @param residents on the day of the evaluation
/// @param snaiClass A to F; absent if the comune is not classified
/// @param territories what it belongs to, in the order of their ids
public record ComuneInput(
        IstatCode istat,
        String name,
        int residents,
        @Nullable String snaiClass,
        List<TerritoryId> territories)
        implements Serializable {
    public ComuneInput {
        if (residents < 0) {
            throw new IllegalArgumentException(
                    "The residents of %s (%d) must not be negative.".formatted(name, residents));
        }
        territories = List.copyOf(new TreeSet<>(territories));
    }

    /// The territory of a partition it belongs to, if any.
    public @Nullable TerritoryId territory(String kind) {
        for (var territory : territories) {
            if (territory.kind().equals(kind)) {
                return territory;
            }
        }
        return null;
    }
}
