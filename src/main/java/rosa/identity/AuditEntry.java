package rosa.identity;

import java.time.Instant;

/// One change as the audit log keeps it.
///
/// @param seq 1, 2, 3, … without gaps
/// @param actor the account's id, or `system`
/// @param before JSON of the changed properties before, `{}` if it did not exist
/// @param after JSON of the changed properties after, `{}` if it no longer exists
/// @param previousHash the hash of the entry before, empty for the first
/// @param hash SHA-256 over the previous hash and all of the above
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String actorName,
        String action,
        AuditLog.Subject subject,
        String before,
        String after,
        String previousHash,
        String hash) {}
