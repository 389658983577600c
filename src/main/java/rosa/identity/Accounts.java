package rosa.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rosa.shared.AccountId;
import rosa.shared.Changed;

/// The people who may sign in.
public interface Accounts {
    /// All accounts by display name.
    List<Account> all();

    /// The account with this id.
    Optional<Account> find(AccountId id);

    /// The account of this username, in any case of letters.
    Optional<Account> findByUsername(String username);

    /// The person behind an account that is enabled; quick, and never stale.
    Optional<SignedIn> findSignedIn(AccountId id);

    /// Creates an account whose password the person must replace at the first sign-in.
    Creation create(AccountData data, String password);

    /// Changes what `version` of the account said. Changed rights end the person's sessions.
    Changed<Account> amend(AccountId id, int version, AccountData data);

    /// Replaces the password, checked by [PasswordRules]; `byOwner` ends the duty to change it.
    PasswordChange setPassword(AccountId id, String password, boolean byOwner);

    /// Whether `password` is the account's.
    boolean isPassword(AccountId id, String password);

    /// Notes that the person signed in now.
    void seen(AccountId id);

    /// When the person signed in the time before this one.
    Optional<Instant> previousVisit(AccountId id);

    /// Makes an invitation for somebody to open an account with these properties (its username is
    /// chosen by the guest); the answer is the secret part of the link, told once and kept as a
    /// hash.
    String invite(AccountData data, Duration validity);

    /// Makes an invitation whose link goes to the guest by e-mail, see [Mails]; nobody else knows
    /// it.
    void sendInvitation(AccountData data, Duration validity);

    /// Makes another link for an invitation that nobody has taken up, to be told once; links told
    /// or sent before are worth nothing. Empty if it is used or gone.
    Optional<String> renewInvitation(String id);

    /// What an invitation offers, if its link is good: not used, not expired.
    Optional<AccountData> invitation(String secret);

    /// The invitations not used and not expired, the first to expire first.
    List<PendingInvitation> pendingInvitations();

    /// Opens the invited account; the invitation is used up.
    Creation accept(String secret, String username, String displayName, String password);

    /// What became of a wish for an account.
    sealed interface Creation {
        record Created(Account account) implements Creation {}

        record UsernameTaken(String username) implements Creation {}

        record WeakPassword(PasswordRules.Weakness weakness) implements Creation {}

        record InvitationExpired() implements Creation {}
    }

    /// What became of a wish for another password.
    sealed interface PasswordChange {
        record Done() implements PasswordChange {}

        record Weak(PasswordRules.Weakness weakness) implements PasswordChange {}

        record NoAccount() implements PasswordChange {}
    }
}
