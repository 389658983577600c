package rosa.identity.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AccessRequest;
import rosa.identity.AuditLog;
import rosa.identity.IdentityProvider;
import rosa.identity.WaysIn;
import rosa.shared.AccountId;

/// What administrators see of the identity provider, and how an account can be entered.
@Component
class GraphIdentityProvider implements IdentityProvider, WaysIn {
    private final Neo4jClient client;
    private final Graph graph;
    private final AccountStore accounts;
    private final ProviderIdentities identities;
    private final OidcSettings settings;
    private final AuditLog audit;
    private final OpenSessions sessions;

    GraphIdentityProvider(
            Neo4jClient client,
            Graph graph,
            AccountStore accounts,
            ProviderIdentities identities,
            OidcSettings settings,
            AuditLog audit,
            OpenSessions sessions) {
        this.client = client;
        this.graph = graph;
        this.accounts = accounts;
        this.identities = identities;
        this.settings = settings;
        this.audit = audit;
        this.sessions = sessions;
    }

    @Override
    public Optional<String> label() {
        return settings.isConfigured() ? Optional.of(settings.label()) : Optional.empty();
    }

    @Override
    public List<AccessRequest> requests() {
        return graph.read(() ->
                List.copyOf(
                        client.query("MATCH (r:AccessRequest) RETURN r ORDER BY r.at DESC")
                                .fetchAs(AccessRequest.class)
                                .mappedBy((_, row) ->
                                        new AccessRequest(
                                                row.get("r").get("issuer").asString(),
                                                row.get("r").get("subject").asString(),
                                                row.get("r").get("email").asString(),
                                                row.get("r").get("name").asString(),
                                                row.get("r")
                                                        .get("at")
                                                        .asZonedDateTime()
                                                        .toInstant()))
                                .all()));
    }

    @Override
    public boolean grant(AccessRequest request, AccountId id) {
        return graph.write(() ->
                accounts.find(id)
                        .filter(account ->
                                isOpen(request)
                                        && identities.link(
                                                account,
                                                request.issuer(),
                                                request.subject(),
                                                request.email()))
                        .map(_ -> forget(request))
                        .isPresent());
    }

    @Override
    public void refuse(AccessRequest request) {
        graph.write(() -> {
            forget(request);
            audit.record(
                    "account.request.refuse",
                    new AuditLog.Subject("AccessRequest", request.subject(), request.name()),
                    Map.of("email", request.email()),
                    Map.of());
        });
    }

    @Override
    public Ways of(AccountId id) {
        return graph.read(() ->
                client.query(
                                """
                                MATCH (a:Account {id: $id})
                                RETURN coalesce(a.passwordless, false) AS passwordless,
                                       COUNT { (a)-[:OWNS]->(:Passkey) } AS passkeys,
                                       [(a)-[:OWNS]->(e:ExternalIdentity) | e] AS identities
                                """)
                        .bind(id.value())
                        .to("id")
                        .fetchAs(Ways.class)
                        .mappedBy((_, row) ->
                                new Ways(
                                        !row.get("passwordless").asBoolean(),
                                        row.get("passkeys").asInt(),
                                        row.get("identities")
                                                .asList(e ->
                                                        new Identity(
                                                                e.get("issuer").asString(),
                                                                e.get("subject").asString(),
                                                                e.get("email").asString(),
                                                                e.get("linkedAt")
                                                                        .asZonedDateTime()
                                                                        .toInstant(),
                                                                AccountRows.instant(
                                                                        e.get("lastUsedAt"))))))
                        .one()
                        .orElseGet(() -> new Ways(false, 0, List.of())));
    }

    @Override
    public boolean unlink(AccountId id, Identity identity) {
        boolean done =
                graph.write(() -> {
                    boolean removed =
                            client.query(
                                            """
                                            MATCH (:Account {id: $id})-[:OWNS]->
                                                  (e:ExternalIdentity {issuer: $issuer, subject: $subject})
                                            DETACH DELETE e RETURN count(*) > 0
                                            """)
                                    .bindAll(
                                            Map.of(
                                                    "id",
                                                    id.value(),
                                                    "issuer",
                                                    identity.issuer(),
                                                    "subject",
                                                    identity.subject()))
                                    .fetchAs(Boolean.class)
                                    .one()
                                    .orElse(false);
                    if (removed) {
                        audit.record(
                                "account.identity.unlink",
                                new AuditLog.Subject(
                                        "Account",
                                        id.value(),
                                        accounts.find(id).orElseThrow().data().displayName()),
                                Map.of("issuer", identity.issuer(), "subject", identity.subject()),
                                Map.of());
                    }
                    return removed;
                });
        if (done) {
            sessions.endAllOf(id);
        }
        return done;
    }

    private boolean isOpen(AccessRequest request) {
        return client.query(
                        "MATCH (r:AccessRequest {issuer: $issuer, subject: $subject}) RETURN count(r) > 0")
                .bindAll(Map.of("issuer", request.issuer(), "subject", request.subject()))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    private boolean forget(AccessRequest request) {
        client.query("MATCH (r:AccessRequest {issuer: $issuer, subject: $subject}) DELETE r")
                .bindAll(Map.of("issuer", request.issuer(), "subject", request.subject()))
                .run();
        return true;
    }
}
