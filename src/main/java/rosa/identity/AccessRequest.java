package rosa.identity;

import java.time.Instant;

/// Somebody whom the identity provider knows and who has no account here.
///
/// @param issuer the provider
/// @param subject how it names the person
/// @param email what it says their address is, checked by it or not; may be empty
/// @param name what it says their name is; may be empty
public record AccessRequest(String issuer, String subject, String email, String name, Instant at) {}
