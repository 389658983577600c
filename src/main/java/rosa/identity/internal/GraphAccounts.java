package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.AuditLog;
import rosa.identity.PasswordRules;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.shared.Changed;

/// Accounts in the graph.
@Component
class GraphAccounts implements Accounts {
    private static final String CREATE =
            """
            CREATE (a:Account {id: $id, version: 1, createdAt: $now, passwordHash: $hash,
                    mustChangePassword: $mustChange, demo: $demo})
            SET a += $properties
            """;
    private static final String LINK =
            """
            MATCH (a:Account {id: $id})
            OPTIONAL MATCH (a)-[old:SPEAKS_FOR|HAS_RIGHTS_IN]->()
            WITH a, collect(old) AS olds
            FOREACH (old IN olds | DELETE old)
            WITH a
            CALL (a) { MATCH (o:Organisation {id: $organisation}) CREATE (a)-[:SPEAKS_FOR]->(o) }
            CALL (a) { UNWIND $territories AS id MATCH (t:Territory {id: id}) CREATE (a)-[:HAS_RIGHTS_IN]->(t) }
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final OpenSessions sessions;
    private final Invitations invitations;

    GraphAccounts(
            Neo4jClient client,
            Graph graph,
            Clock clock,
            PasswordEncoder passwords,
            AuditLog audit,
            OpenSessions sessions,
            Invitations invitations) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.passwords = passwords;
        this.audit = audit;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public List<Account> all() {
        return query("MATCH (a:Account) WITH a ORDER BY toLower(a.displayName) ", Map.of());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return query("MATCH (a:Account {id: $id}) ", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return query(
                        "MATCH (a:Account {username: $username}) ",
                        Map.of("username", username.strip().toLowerCase(Locale.ROOT)))
                .stream()
                .findFirst();
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
        client.query(CREATE)
                .bindAll(
                        Map.of(
                                "id",
                                id.value(),
                                "now",
                                now(),
                                "hash",
                                hash,
                                "mustChange",
                                mustChange,
                                "demo",
                                demo,
                                "properties",
                                AccountRows.properties(data)))
                .run();
        link(id, data);
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
        client.query("MATCH (a:Account {id: $id}) SET a.lock = true REMOVE a.lock")
                .bind(id.value())
                .to("id")
                .run();
        Optional<Account> stored = find(id);
        if (stored.isEmpty()) {
            return new Changed.Gone<>();
        }
        Account before = stored.get();
        if (before.version() != version) {
            return new Changed.Stale<>(before);
        }
        client.query("MATCH (a:Account {id: $id}) SET a += $properties, a.version = a.version + 1")
                .bindAll(Map.of("id", id.value(), "properties", AccountRows.properties(data)))
                .run();
        link(id, data);
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
            client.query(
                            """
                            MATCH (a:Account {id: $id})
                            SET a.passwordHash = $hash, a.mustChangePassword = $mustChange
                            """)
                    .bindAll(Map.of("id", id.value(), "hash", hash, "mustChange", !byOwner))
                    .run();
            audit.record("account.password", subject(id, data), Map.of(), Map.of());
        });
        if (!byOwner) {
            sessions.endAllOf(id);
        }
        return new PasswordChange.Done();
    }

    @Override
    public boolean isPassword(AccountId id, String password) {
        return graph.read(() ->
                        client.query("MATCH (a:Account {id: $id}) RETURN a.passwordHash")
                                .bind(id.value())
                                .to("id")
                                .fetchAs(String.class)
                                .one())
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    @Override
    public void seen(AccountId id) {
        graph.write(() ->
                client.query(
                                """
                                MATCH (a:Account {id: $id})
                                SET a.previousSeenAt = a.lastSeenAt, a.lastSeenAt = $now
                                """)
                        .bindAll(Map.of("id", id.value(), "now", now()))
                        .run());
    }

    @Override
    public Optional<Instant> previousVisit(AccountId id) {
        return graph.read(() ->
                client.query(
                                "MATCH (a:Account {id: $id}) WHERE a.previousSeenAt IS NOT NULL"
                                        + " RETURN a.previousSeenAt AS at")
                        .bind(id.value())
                        .to("id")
                        .fetchAs(Instant.class)
                        .mappedBy((_, row) -> row.get("at").asZonedDateTime().toInstant())
                        .one());
    }

    @Override
    public String invite(AccountData data, Duration validity) {
        return invitations.make(data, validity);
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

    private void link(AccountId id, AccountData data) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("organisation", AccountRows.organisation(data));
        parameters.put("territories", AccountRows.territories(data));
        client.query(LINK).bindAll(parameters).run();
    }

    private List<Account> query(String match, Map<String, Object> parameters) {
        return graph.read(() ->
                List.copyOf(
                        client.query(match + AccountRows.RETURN)
                                .bindAll(parameters)
                                .fetchAs(Account.class)
                                .mappedBy((_, row) -> AccountRows.account(row))
                                .all()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    private static AuditLog.Subject subject(AccountId id, AccountData data) {
        return new AuditLog.Subject("Account", id.value(), data.displayName());
    }
}
