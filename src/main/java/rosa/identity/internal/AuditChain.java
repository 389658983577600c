package rosa.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import rosa.identity.AuditEntry;
import rosa.identity.AuditLog;
import tools.jackson.databind.json.JsonMapper;

/// How one entry of the audit log follows from the one before: its hash is SHA-256 over the
/// previous hash and the entry's parts, each on a line of its own with its length before it, so
/// that no two different entries read the same.
final class AuditChain {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditChain() {}

    static AuditEntry entry(
            long seq,
            Instant at,
            String actor,
            String actorName,
            String action,
            AuditLog.Subject subject,
            String before,
            String after,
            String previousHash) {
        String hash = hash(seq, at, actor, actorName, action, subject, before, after, previousHash);
        return new AuditEntry(
                seq, at, actor, actorName, action, subject, before, after, previousHash, hash);
    }

    /// Whether `entry` is unchanged and follows an entry with this hash.
    static boolean follows(AuditEntry entry, String previousHash) {
        return entry.previousHash().equals(previousHash)
                && entry.hash()
                        .equals(
                                hash(
                                        entry.seq(),
                                        entry.at(),
                                        entry.actor(),
                                        entry.actorName(),
                                        entry.action(),
                                        entry.subject(),
                                        entry.before(),
                                        entry.after(),
                                        previousHash));
    }

    /// The properties of the entry's node.
    static Map<String, Object> properties(AuditEntry entry) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("seq", entry.seq());
        properties.put("at", entry.at().atZone(ZoneOffset.UTC));
        properties.put("actor", entry.actor());
        properties.put("actorName", entry.actorName());
        properties.put("action", entry.action());
        properties.put("subjectKind", entry.subject().kind());
        properties.put("subject", entry.subject().id());
        properties.put("subjectName", entry.subject().name());
        properties.put("before", entry.before());
        properties.put("after", entry.after());
        properties.put("previousHash", entry.previousHash());
        properties.put("hash", entry.hash());
        return properties;
    }

    /// `values` as JSON with sorted keys; what is no number and no truth value becomes its text.
    static String json(Map<String, ?> values) {
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((key, value) -> sorted.put(key, simple(value)));
        return JSON.writeValueAsString(sorted);
    }

    private static Object simple(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static String hash(
            long seq,
            Instant at,
            String actor,
            String actorName,
            String action,
            AuditLog.Subject subject,
            String before,
            String after,
            String previousHash) {
        StringBuilder text = new StringBuilder();
        for (String part :
                new String[] {
                    previousHash,
                    Long.toString(seq),
                    Long.toString(at.toEpochMilli()),
                    actor,
                    actorName,
                    action,
                    subject.kind(),
                    subject.id(),
                    subject.name(),
                    before,
                    after
                }) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return Hashes.sha256(text.toString());
    }
}
