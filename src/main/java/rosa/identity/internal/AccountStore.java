package rosa.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.shared.AccountId;

/// The nodes of accounts, with the organisation they speak for and their territories. Changes run
/// in the transaction under way.
@Component
class AccountStore {
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

    AccountStore(Neo4jClient client, Graph graph, Clock clock) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
    }

    /// All of them, by name.
    List<Account> all() {
        return query("MATCH (a:Account) WITH a ORDER BY toLower(a.displayName) ", Map.of());
    }

    Optional<Account> find(AccountId id) {
        return query("MATCH (a:Account {id: $id}) ", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Account> findByUsername(String username) {
        return query(
                        "MATCH (a:Account {username: $username}) ",
                        Map.of("username", username.strip().toLowerCase(Locale.ROOT)))
                .stream()
                .findFirst();
    }

    /// Those with this address, in any case of letters.
    List<Account> findByEmail(String email) {
        return query(
                "MATCH (a:Account) WHERE toLower(a.email) = $email ",
                Map.of("email", email.strip().toLowerCase(Locale.ROOT)));
    }

    /// Notes that nobody knows the password.
    void setPasswordless(AccountId id) {
        client.query("MATCH (a:Account {id: $id}) SET a.passwordless = true")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// Creates one whose password has this hash.
    void create(AccountId id, AccountData data, String hash, boolean mustChange, boolean demo) {
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
    }

    /// Keeps others from changing the account until the transaction ends.
    void lock(AccountId id) {
        client.query("MATCH (a:Account {id: $id}) SET a.lock = true REMOVE a.lock")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// Writes what an administrator edits, as the next version.
    void change(AccountId id, AccountData data) {
        client.query("MATCH (a:Account {id: $id}) SET a += $properties, a.version = a.version + 1")
                .bindAll(Map.of("id", id.value(), "properties", AccountRows.properties(data)))
                .run();
        link(id, data);
    }

    void setPassword(AccountId id, String hash, boolean mustChange) {
        client.query(
                        """
                        MATCH (a:Account {id: $id})
                        SET a.passwordHash = $hash, a.mustChangePassword = $mustChange
                        REMOVE a.passwordless
                        """)
                .bindAll(Map.of("id", id.value(), "hash", hash, "mustChange", mustChange))
                .run();
    }

    Optional<String> passwordHash(AccountId id) {
        return graph.read(() ->
                client.query("MATCH (a:Account {id: $id}) RETURN a.passwordHash")
                        .bind(id.value())
                        .to("id")
                        .fetchAs(String.class)
                        .one());
    }

    /// Notes that the person is here now, and when they were before.
    void seen(AccountId id) {
        client.query(
                        """
                        MATCH (a:Account {id: $id})
                        SET a.previousSeenAt = a.lastSeenAt, a.lastSeenAt = $now
                        """)
                .bindAll(Map.of("id", id.value(), "now", now()))
                .run();
    }

    Optional<Instant> previousVisit(AccountId id) {
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
}
