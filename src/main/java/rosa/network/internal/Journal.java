package rosa.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.identity.AuditLog;

/// Leaves in the audit log what a change changed, and nothing it left alone.
@Component("networkJournal")
public class Journal {
    private final AuditLog log;

    Journal(AuditLog log) {
        this.log = log;
    }

    /// Records one change; nothing if `before` equals `after`.
    public void record(
            String action,
            AuditLog.Subject subject,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        new Entries().add(action, subject, before, after).write();
    }

    /// Collects many changes, to write them at once.
    public Entries entries() {
        return new Entries();
    }

    /// Changes to record together.
    public final class Entries {
        private final List<AuditLog.Change> collected = new ArrayList<>();

        private Entries() {}

        /// Adds a change; nothing if `before` equals `after`.
        public Entries add(
                String action,
                AuditLog.Subject subject,
                Map<String, ? extends @Nullable Object> before,
                Map<String, ? extends @Nullable Object> after) {
            Map<String, Object> was = differing(before, after);
            Map<String, Object> is = differing(after, before);
            if (!was.isEmpty() || !is.isEmpty()) {
                collected.add(new AuditLog.Change(action, subject, was, is));
            }
            return this;
        }

        /// Writes them in the transaction under way.
        public void write() {
            log.recordAll(List.copyOf(collected));
        }
    }

    private static Map<String, Object> differing(
            Map<String, ? extends @Nullable Object> these,
            Map<String, ? extends @Nullable Object> those) {
        Map<String, Object> differing = new LinkedHashMap<>();
        these.forEach((key, value) -> {
            if (value != null && !Objects.equals(value, those.get(key))) {
                differing.put(key, simple(value));
            }
        });
        return differing;
    }

    private static Object simple(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
