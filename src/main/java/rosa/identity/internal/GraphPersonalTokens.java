package rosa.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AccountPrincipal;
import rosa.identity.AuditLog;
import rosa.identity.PersonalTokens;
import rosa.identity.Role;
import rosa.shared.AccountId;

/// Personal tokens in the graph, kept as hashes.
@Component
class GraphPersonalTokens implements PersonalTokens {
    /// So that a leaked token is recognised for what it is.
    private static final String PREFIX = "rosa_";

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final AuditLog audit;

    GraphPersonalTokens(Neo4jClient client, Graph graph, Clock clock, AuditLog audit) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Issued issue(
            AccountId owner, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        if (name.isBlank() || name.length() > 80 || scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A token has a name of 1 to 80 characters and at least one scope.");
        }
        String secret = PREFIX + Hashes.secret();
        String id = UUID.randomUUID().toString();
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("name", name.strip());
        properties.put("tokenHash", Hashes.sha256(secret));
        properties.put("scopes", scopes.stream().map(Scope::name).sorted().toList());
        properties.put("createdAt", now());
        properties.put("expiresAt", expiresAt == null ? null : expiresAt.atZone(ZoneOffset.UTC));
        graph.write(() -> {
            client.query(
                            """
                            MATCH (a:Account {id: $owner})
                            CREATE (a)-[:OWNS]->(t:ApiToken) SET t = $properties
                            """)
                    .bindAll(Map.of("owner", owner.value(), "properties", properties))
                    .run();
            audit.record(
                    "token.issue",
                    new AuditLog.Subject("ApiToken", id, name),
                    Map.of(),
                    Map.of("scopes", scopes.toString()));
        });
        Token token =
                of(owner).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return new Issued(token, secret);
    }

    @Override
    public List<Token> of(AccountId owner) {
        return graph.read(() ->
                List.copyOf(
                        client.query(
                                        """
                                        MATCH (:Account {id: $owner})-[:OWNS]->(t:ApiToken)
                                        RETURN t ORDER BY t.createdAt DESC
                                        """)
                                .bind(owner.value())
                                .to("owner")
                                .fetchAs(Token.class)
                                .mappedBy((_, row) -> token(row.get("t")))
                                .all()));
    }

    @Override
    public boolean revoke(AccountId owner, String id) {
        return graph.write(() -> {
            Optional<String> name =
                    client.query(
                                    """
                                    MATCH (:Account {id: $owner})-[:OWNS]->(t:ApiToken {id: $id})
                                    WHERE t.revokedAt IS NULL
                                    SET t.revokedAt = $now RETURN t.name
                                    """)
                            .bindAll(Map.of("owner", owner.value(), "id", id, "now", now()))
                            .fetchAs(String.class)
                            .one();
            name.ifPresent(was ->
                    audit.record(
                            "token.revoke",
                            new AuditLog.Subject("ApiToken", id, was),
                            Map.of(),
                            Map.of()));
            return name.isPresent();
        });
    }

    @Override
    public Optional<AccountPrincipal> authenticate(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > 100) {
            return Optional.empty();
        }
        return graph.write(() ->
                client.query(
                                """
                                MATCH (a:Account {enabled: true})-[:OWNS]->(t:ApiToken {tokenHash: $hash})
                                WHERE t.revokedAt IS NULL AND (t.expiresAt IS NULL OR t.expiresAt > $now)
                                SET t.lastUsedAt = $now
                                RETURN a, t
                                """)
                        .bindAll(Map.of("hash", Hashes.sha256(secret), "now", now()))
                        .fetchAs(AccountPrincipal.class)
                        .mappedBy((_, row) -> principal(row.get("a"), row.get("t")))
                        .one());
    }

    private static AccountPrincipal principal(Value account, Value token) {
        List<String> authorities = new ArrayList<>();
        token.get("scopes")
                .asList(Value::asString)
                .forEach(scope -> authorities.add(Scope.valueOf(scope).authority()));
        account.get("roles")
                .asList(Value::asString)
                .forEach(role -> authorities.add(Role.valueOf(role).authority()));
        return new AccountPrincipal(
                new AccountId(account.get("id").asString()),
                account.get("username").asString(),
                "",
                authorities,
                true);
    }

    private static Token token(Value t) {
        return new Token(
                t.get("id").asString(),
                t.get("name").asString(),
                t.get("scopes").asList(scope -> Scope.valueOf(scope.asString())).stream()
                        .collect(Collectors.toSet()),
                t.get("createdAt").asZonedDateTime().toInstant(),
                AccountRows.instant(t.get("expiresAt")),
                AccountRows.instant(t.get("lastUsedAt")),
                AccountRows.instant(t.get("revokedAt")));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
