package rosa.distribution;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.RuleSetData;

/// A rule set as it is stored.
///
/// @param version counts its changes from 1
/// @param archivedOn since when it is out of use; absent while it is in use
/// @param demo whether it is demonstrative, not real
public record RuleSet(
        RuleSetId id, int version, RuleSetData data, @Nullable LocalDate archivedOn, boolean demo)
        implements Serializable {
    /// Whether it is out of use. It can still be applied, so that old evaluations stay possible.
    public boolean isArchived() {
        return archivedOn != null;
    }
}
