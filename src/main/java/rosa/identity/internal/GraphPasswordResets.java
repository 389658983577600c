package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.Mail;
import rosa.identity.PasswordResets;
import rosa.identity.PasswordRules;
import rosa.shared.AccountId;

/// Replacing forgotten passwords, kept in the graph by the hash of the link's secret.
@Component
class GraphPasswordResets implements PasswordResets {
    private static final int MOST_FOR_ONE = 3;
    private static final int MOST_FROM_ONE = 20;
    private static final int MOST_ACCOUNTS = 3;
    private static final int LONGEST = 200;

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final AccountStore accounts;
    private final AuditLog audit;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;
    private final MailStore mails;
    private final MailOutbox outbox;
    private final RequestRate perPerson;
    private final RequestRate perAsker;

    GraphPasswordResets(
            Neo4jClient client,
            Graph graph,
            Clock clock,
            PasswordEncoder passwords,
            AccountStore accounts,
            AuditLog audit,
            OpenSessions sessions,
            SignInThrottle throttle,
            MailStore mails,
            MailOutbox outbox) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.passwords = passwords;
        this.accounts = accounts;
        this.audit = audit;
        this.sessions = sessions;
        this.throttle = throttle;
        this.mails = mails;
        this.outbox = outbox;
        this.perPerson = new RequestRate(clock, MOST_FOR_ONE, Duration.ofHours(1));
        this.perAsker = new RequestRate(clock, MOST_FROM_ONE, Duration.ofHours(1));
    }

    @Override
    public boolean isOffered() {
        return outbox.isOn();
    }

    @Override
    public void ask(String typed, String from) {
        String whom = typed.strip().toLowerCase(Locale.ROOT);
        if (!isOffered() || whom.isEmpty() || whom.length() > LONGEST) {
            return;
        }
        if (perAsker.take(from) && perPerson.take(whom)) {
            // Nobody can tell from the time of the answer whether there is such an account.
            outbox.later(() -> offer(whom));
        }
    }

    /// Writes the offers and their messages.
    void offer(String whom) {
        graph.write(() ->
                client.query(
                                """
                                MATCH (a:Account {enabled: true})
                                WHERE (a.username = $whom OR toLower(a.email) = $whom)
                                  AND a.email <> '' AND coalesce(a.passwordless, false) = false
                                RETURN a.id AS id ORDER BY a.username LIMIT $most
                                """)
                        .bindAll(Map.of("whom", whom, "most", MOST_ACCOUNTS))
                        .fetchAs(String.class)
                        .all()
                        .forEach(id -> offerTo(new AccountId(id))));
    }

    private void offerTo(AccountId account) {
        var data = accounts.find(account).orElseThrow().data();
        String id = UUID.randomUUID().toString();
        client.query(
                        """
                        MATCH (a:Account {id: $account})
                        OPTIONAL MATCH (a)-[:OWNS]->(old:PasswordReset)
                        OPTIONAL MATCH (mail:Mail)-[:CARRIES]->(old)
                        DETACH DELETE old
                        SET mail.state = CASE mail.state WHEN 'WAITING' THEN 'FAILED' ELSE mail.state END
                        WITH DISTINCT a
                        CREATE (a)-[:OWNS]->(:PasswordReset {id: $id, tokenHash: $hash, email: a.email,
                                expiresAt: $until, holdsSeconds: $holds})
                        """)
                .bindAll(
                        Map.of(
                                "account",
                                account.value(),
                                "id",
                                id,
                                "hash",
                                Hashes.sha256(Hashes.secret()),
                                "until",
                                now().plus(HOLDS),
                                "holds",
                                HOLDS.toSeconds()))
                .run();
        mails.add(Mail.Kind.PASSWORD_RESET, data.email(), data.locale(), data.username(), id);
    }

    @Override
    public Optional<String> username(String secret) {
        return graph.read(() -> open(secret)).map(one -> one.username());
    }

    @Override
    public Outcome use(String secret, String password) {
        Optional<Open> found = graph.read(() -> open(secret));
        if (found.isEmpty()) {
            return new Outcome.Expired();
        }
        Open reset = found.get();
        var weakness = PasswordRules.weakness(password, reset.username());
        if (weakness.isPresent()) {
            return new Outcome.Weak(weakness.get());
        }
        String hash = java.util.Objects.requireNonNull(passwords.encode(password));
        if (!graph.write(() -> replace(reset, secret, hash))) {
            return new Outcome.Expired();
        }
        sessions.endAllOf(reset.account());
        throttle.succeeded(reset.username());
        return new Outcome.Done();
    }

    private boolean replace(Open reset, String secret, String hash) {
        accounts.lock(reset.account());
        if (open(secret).isEmpty()) {
            return false;
        }
        var data = accounts.find(reset.account()).orElseThrow().data();
        client.query("MATCH (r:PasswordReset {tokenHash: $hash}) SET r.usedAt = $now")
                .bindAll(Map.of("hash", Hashes.sha256(secret), "now", now()))
                .run();
        accounts.setPassword(reset.account(), hash, false);
        audit.record(
                "account.password.reset",
                new AuditLog.Subject("Account", reset.account().value(), data.displayName()),
                Map.of(),
                Map.of());
        mails.add(Mail.Kind.PASSWORD_REPLACED, data.email(), data.locale(), data.username(), null);
        return true;
    }

    /// What the link is for, if it is good: not used, not expired, and the account is as it was.
    private Optional<Open> open(String secret) {
        List<Open> found =
                List.copyOf(
                        client.query(
                                        """
                                        MATCH (a:Account {enabled: true})-[:OWNS]->(r:PasswordReset {tokenHash: $hash})
                                        WHERE r.usedAt IS NULL AND r.expiresAt > $now AND r.email = a.email
                                        RETURN a.id AS id, a.username AS username
                                        """)
                                .bindAll(Map.of("hash", Hashes.sha256(secret), "now", now()))
                                .fetchAs(Open.class)
                                .mappedBy((_, row) ->
                                        new Open(
                                                new AccountId(row.get("id").asString()),
                                                row.get("username").asString()))
                                .all());
        return found.stream().findFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    private record Open(AccountId account, String username) {}
}
