package rosa.territory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosa.identity.AuditLog;

/// Keeps what it is told as "action id".
class RecordedChanges implements AuditLog {
    final List<String> entries = new ArrayList<>();

    @Override
    public void record(
            String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        entries.add(action + " " + subject.id());
    }
}
