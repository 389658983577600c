package rosa.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.AuditLog;
import rosa.identity.PasswordRules;
import rosa.identity.PendingInvitation;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.shared.Changed;

/// What may be done with accounts, and what follows: rules of passwords, ended sessions, the audit
/// log.
@Component
class GraphAccounts implements Accounts {
    private final Graph graph;
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final OpenSessions sessions;
    private final Invitations invitations;

    GraphAccounts(
            Graph graph,
            AccountStore accounts,
            PasswordEncoder passwords,
            AuditLog audit,
            OpenSessions sessions,
            Invitations invitations) {
        this.graph = graph;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public List<Account> all() {
        return accounts.all();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return accounts.findByUsername(username);
    }

    @Override
    public Optional<SignedIn> findSignedIn(AccountId id) {
        return find(id).filter(account -> account.data().enabled())
                .map(account ->
                        new SignedIn(
                                id,
                                account.data().displayName(),
                                account.data().roles(),
                                account.data().organisation(),
                                account.data().territories()));
    }

    @Override
    public Creation create(AccountData data, String password) {
        return create(data, password, true, false);
    }

    /// Creates an account as the installation itself does.
    Creation create(AccountData data, String password, boolean mustChange, boolean demo) {
        var weakness = PasswordRules.weakness(password, data.username());
        if (weakness.isPresent()) {
            return new Creation.WeakPassword(weakness.get());
        }
        String hash = passwords.encode(password);
        return unlessTaken(
                data, () -> store(data, java.util.Objects.requireNonNull(hash), mustChange, demo));
    }

    /// Two who choose one username at the same moment both find it free; the constraint tells.
    private Creation unlessTaken(AccountData data, Supplier<Creation> creation) {
        try {
            return graph.write(creation::get);
        } catch (DataIntegrityViolationException taken) {
            if (findByUsername(data.username()).isEmpty()) {
                throw taken;
            }
            return new Creation.UsernameTaken(data.username());
        }
    }

    private Creation store(AccountData data, String hash, boolean mustChange, boolean demo) {
        if (findByUsername(data.username()).isPresent()) {
            return new Creation.UsernameTaken(data.username());
        }
        AccountId id = AccountId.random();
        accounts.create(id, data, hash, mustChange, demo);
        audit.record("account.create", subject(id, data), Map.of(), AccountRows.audited(data));
        return new Creation.Created(find(id).orElseThrow());
    }

    @Override
    public Changed<Account> amend(AccountId id, int version, AccountData data) {
        Changed<Account> changed = graph.write(() -> tryAmend(id, version, data));
        if (changed instanceof Changed.Done<Account>) {
            sessions.endAllOf(id);
        }
        return changed;
    }

    private Changed<Account> tryAmend(AccountId id, int version, AccountData data) {
        accounts.lock(id);
        Optional<Account> stored = find(id);
        if (stored.isEmpty()) {
            return new Changed.Gone<>();
        }
        Account before = stored.get();
        if (before.version() != version) {
            return new Changed.Stale<>(before);
        }
        accounts.change(id, data);
        audit.record(
                "account.amend",
                subject(id, data),
                AccountRows.audited(before.data()),
                AccountRows.audited(data));
        return new Changed.Done<>(find(id).orElseThrow());
    }

    @Override
    public PasswordChange setPassword(AccountId id, String password, boolean byOwner) {
        Optional<Account> account = find(id);
        if (account.isEmpty()) {
            return new PasswordChange.NoAccount();
        }
        AccountData data = account.get().data();
        var weakness = PasswordRules.weakness(password, data.username());
        if (weakness.isPresent()) {
            return new PasswordChange.Weak(weakness.get());
        }
        String hash = java.util.Objects.requireNonNull(passwords.encode(password));
        graph.write(() -> {
            accounts.setPassword(id, hash, !byOwner);
            audit.record("account.password", subject(id, data), Map.of(), Map.of());
        });
        if (!byOwner) {
            sessions.endAllOf(id);
        }
        return new PasswordChange.Done();
    }

    @Override
    public boolean isPassword(AccountId id, String password) {
        return accounts.passwordHash(id)
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    @Override
    public void seen(AccountId id) {
        graph.write(() -> accounts.seen(id));
    }

    @Override
    public Optional<Instant> previousVisit(AccountId id) {
        return accounts.previousVisit(id);
    }

    @Override
    public String invite(AccountData data, Duration validity) {
        return invitations.make(data, validity);
    }

    @Override
    public void sendInvitation(AccountData data, Duration validity) {
        if (data.email().isEmpty()) {
            throw new IllegalArgumentException("An invitation by e-mail needs an address.");
        }
        invitations.makeAndSend(data, validity);
    }

    @Override
    public Optional<String> renewInvitation(String id) {
        return invitations.renew(id);
    }

    @Override
    public List<PendingInvitation> pendingInvitations() {
        return invitations.pending();
    }

    @Override
    public Optional<AccountData> invitation(String secret) {
        return invitations.find(secret);
    }

    @Override
    public Creation accept(String secret, String username, String displayName, String password) {
        Optional<AccountData> offered = invitation(secret);
        if (offered.isEmpty()) {
            return new Creation.InvitationExpired();
        }
        AccountData offer = offered.get();
        AccountData data =
                new AccountData(
                        username.strip().toLowerCase(Locale.ROOT),
                        displayName.strip(),
                        offer.email(),
                        offer.roles(),
                        offer.organisation(),
                        offer.territories(),
                        offer.locale(),
                        true);
        var weakness = PasswordRules.weakness(password, data.username());
        if (weakness.isPresent()) {
            return new Creation.WeakPassword(weakness.get());
        }
        String hash = java.util.Objects.requireNonNull(passwords.encode(password));
        return unlessTaken(
                data,
                () ->
                        invitations.useUp(secret)
                                ? open(secret, data, hash)
                                : new Creation.InvitationExpired());
    }

    private Creation open(String secret, AccountData data, String hash) {
        Creation creation = store(data, hash, false, false);
        if (!(creation instanceof Creation.Created)) {
            invitations.giveBack(secret);
        }
        return creation;
    }

    private static AuditLog.Subject subject(AccountId id, AccountData data) {
        return new AuditLog.Subject("Account", id.value(), data.displayName());
    }
}
