package rosa.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;

/// Tokens by which a person's own programs use the REST API, with scopes.
public interface PersonalTokens {
    /// Makes a token; the answer is its secret, told once and kept as a hash.
    Issued issue(AccountId owner, String name, Set<Scope> scopes, @Nullable Instant expiresAt);

    /// A person's tokens, newest first, revoked ones too.
    List<Token> of(AccountId owner);

    /// Ends a token of `owner`; false if there is none.
    boolean revoke(AccountId owner, String id);

    /// Who a secret speaks for, with scopes as authorities (`SCOPE_read`), if it is good.
    Optional<AccountPrincipal> authenticate(String secret);

    /// What a token lets a program do.
    enum Scope {
        /// Comuni, facilities, organisations, services, indicators, rule sets, plans.
        READ,
        /// Quota evaluation with given rule sets.
        EVALUATE,
        /// Download of exported documents.
        EXPORT;

        /// The authority Spring Security checks.
        public String authority() {
            return "SCOPE_" + name();
        }
    }

    /// A token without its secret.
    record Token(
            String id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /// A new token and its secret.
    record Issued(Token token, String secret) {}
}
