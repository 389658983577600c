package rosa.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;

/// How people can enter with an account.
public interface WaysIn {
    /// How the person of this account can enter.
    Ways of(AccountId account);

    /// Takes an identity at a provider from the account and ends its sessions; false if it has none
    /// such.
    boolean unlink(AccountId account, Identity identity);

    /// @param password whether there is one that somebody knows
    /// @param passkeys how many
    record Ways(boolean password, int passkeys, List<Identity> identities) {}

    /// Who the person is at an identity provider.
    record Identity(
            String issuer,
            String subject,
            String email,
            Instant linkedAt,
            @Nullable Instant lastUsedAt) {}
}
