package rosa.territory.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.identity.AuditLog;

/// Keeps what it is told as "action id".
class RecordedChanges implements AuditLog {
    final List<String> entries = new ArrayList<>();

    @Override
    public void recordAll(List<Change> changes) {
        changes.forEach(change -> entries.add(change.action() + " " + change.subject().id()));
    }
}
