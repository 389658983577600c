package rosa.territory;

import java.util.List;
import rosa.identity.AuditEntry;
import rosa.identity.SignedIn;

/// Brings what the audit log says of a comune to its page. A bean of each module whose changes
/// concern comuni.
public interface ComuneHistorySource {
    /// The latest changes that concern `comune` and that `person` may know of.
    ///
    /// @param most at most so many
    List<Change> changes(Comune comune, SignedIn person, int most);

    /// A change as the audit log keeps it.
    ///
    /// @param path the page of what was changed; empty if it has none
    record Change(AuditEntry entry, String path) {}
}
