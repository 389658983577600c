package rosa.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;

/// A person who may sign in.
///
/// @param version counts the changes, from 1
/// @param mustChangePassword whether the password was given by another and must be replaced
/// @param lastSeenAt when the person signed in last
/// @param demo whether it is one of the demonstration's accounts
public record Account(
        AccountId id,
        int version,
        AccountData data,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        boolean demo) {}
