package rosa.identity;

import java.time.Instant;

/// An invitation that nobody has taken up yet and that still holds.
public record PendingInvitation(AccountData data, Instant expiresAt) {}
