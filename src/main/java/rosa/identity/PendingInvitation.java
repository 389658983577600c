package rosa.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation that nobody has taken up yet and that still holds.
///
/// @param mail the message that carries it, if it goes by e-mail
public record PendingInvitation(
        String id, AccountData data, Instant expiresAt, @Nullable Mail mail) {}
