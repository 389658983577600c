package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AccountData;
import rosa.identity.AuditLog;
import rosa.identity.Mail;
import rosa.identity.PendingInvitation;
import rosa.shared.AccountId;

/// Invitations in the graph: each good for one account and for a time. Only the hash of a link's
/// secret part is kept.
@Component
class Invitations {
    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final AuditLog audit;
    private final MailStore mails;

    Invitations(Neo4jClient client, Graph graph, Clock clock, AuditLog audit, MailStore mails) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.audit = audit;
        this.mails = mails;
    }

    /// Makes one; the answer is its secret.
    String make(AccountData data, Duration validity) {
        String secret = Hashes.secret();
        make(data, validity, secret, false);
        return secret;
    }

    /// Makes one whose secret is known to nobody before its message goes.
    void makeAndSend(AccountData data, Duration validity) {
        make(data, validity, Hashes.secret(), true);
    }

    /// Makes another secret for one that is not used, and lets it hold as long as at first. The one
    /// before is worth nothing, and no message goes.
    Optional<String> renew(String id) {
        String secret = Hashes.secret();
        boolean done =
                graph.write(() ->
                        client.query(
                                        """
                                        MATCH (i:Invitation {id: $id}) WHERE i.usedAt IS NULL
                                        SET i.tokenHash = $hash,
                                            i.expiresAt = $now + duration({seconds: coalesce(i.holdsSeconds, 1209600)})
                                        WITH i
                                        OPTIONAL MATCH (mail:Mail {state: 'WAITING'})-[:CARRIES]->(i)
                                        DETACH DELETE mail
                                        RETURN count(i) > 0
                                        """)
                                .bindAll(
                                        Map.of(
                                                "id",
                                                id,
                                                "hash",
                                                Hashes.sha256(secret),
                                                "now",
                                                now()))
                                .fetchAs(Boolean.class)
                                .one()
                                .orElse(false));
        return done ? Optional.of(secret) : Optional.empty();
    }

    private void make(AccountData data, Duration validity, String secret, boolean byMail) {
        String id = AccountId.random().value();
        Map<String, Object> properties = AccountRows.properties(data);
        properties.put("id", id);
        properties.put("tokenHash", Hashes.sha256(secret));
        properties.put("organisation", AccountRows.organisation(data));
        properties.put("territories", AccountRows.territories(data));
        properties.put("expiresAt", now().plus(validity));
        properties.put("holdsSeconds", validity.toSeconds());
        graph.write(() -> {
            client.query("CREATE (i:Invitation) SET i = $properties")
                    .bind(properties)
                    .to("properties")
                    .run();
            audit.record(
                    "account.invite",
                    new AuditLog.Subject("Invitation", id, data.email()),
                    Map.of(),
                    AccountRows.audited(data));
            if (byMail) {
                mails.add(Mail.Kind.INVITATION, data.email(), data.locale(), "", id);
            }
        });
    }

    /// What the invitation offers, if it is neither used nor expired.
    Optional<AccountData> find(String secret) {
        return graph.read(() ->
                client.query(
                                """
                                MATCH (i:Invitation {tokenHash: $hash})
                                WHERE i.usedAt IS NULL AND i.expiresAt > $now
                                RETURN i
                                """)
                        .bindAll(Map.of("hash", Hashes.sha256(secret), "now", now()))
                        .fetchAs(AccountData.class)
                        .mappedBy((_, row) ->
                                AccountRows.data(
                                        row.get("i"),
                                        row.get("i").get("organisation"),
                                        row.get("i").get("territories")))
                        .one());
    }

    /// Those neither used nor expired, the first to expire first.
    List<PendingInvitation> pending() {
        return graph
                .read(() ->
                        List.copyOf(
                                client.query(
                                                """
                                                MATCH (i:Invitation)
                                                WHERE i.usedAt IS NULL AND i.expiresAt > $now
                                                RETURN i ORDER BY i.expiresAt, i.id
                                                """)
                                        .bind(now())
                                        .to("now")
                                        .fetchAs(PendingInvitation.class)
                                        .mappedBy((_, row) ->
                                                new PendingInvitation(
                                                        row.get("i").get("id").asString(),
                                                        AccountRows.data(
                                                                row.get("i"),
                                                                row.get("i").get("organisation"),
                                                                row.get("i").get("territories")),
                                                        row.get("i")
                                                                .get("expiresAt")
                                                                .asZonedDateTime()
                                                                .toInstant(),
                                                        null))
                                        .all()))
                .stream()
                .map(one ->
                        new PendingInvitation(
                                one.id(),
                                one.data(),
                                one.expiresAt(),
                                mails.carrying(one.id()).orElse(null)))
                .toList();
    }

    /// Uses it up, in the transaction under way; false if somebody has or its time is over.
    boolean useUp(String secret) {
        return client.query(
                        """
                        MATCH (i:Invitation {tokenHash: $hash})
                        SET i.lock = true REMOVE i.lock
                        WITH i WHERE i.usedAt IS NULL AND i.expiresAt > $now
                        SET i.usedAt = $now
                        RETURN count(i) = 1
                        """)
                .bindAll(Map.of("hash", Hashes.sha256(secret), "now", now()))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    /// Uses up the invitation for this address that holds longest, in the transaction under way;
    /// the answer is what it offers.
    Optional<AccountData> useUpFor(String email) {
        return client.query(
                        """
                        MATCH (i:Invitation)
                        WHERE toLower(i.email) = $email AND i.usedAt IS NULL AND i.expiresAt > $now
                        WITH i ORDER BY i.expiresAt DESC LIMIT 1
                        SET i.lock = true REMOVE i.lock
                        WITH i WHERE i.usedAt IS NULL
                        SET i.usedAt = $now
                        RETURN i
                        """)
                .bindAll(Map.of("email", email.toLowerCase(Locale.ROOT), "now", now()))
                .fetchAs(AccountData.class)
                .mappedBy((_, row) ->
                        AccountRows.data(
                                row.get("i"),
                                row.get("i").get("organisation"),
                                row.get("i").get("territories")))
                .one();
    }

    /// Makes a used one good again, in the transaction under way.
    void giveBack(String secret) {
        client.query("MATCH (i:Invitation {tokenHash: $hash}) REMOVE i.usedAt")
                .bind(Hashes.sha256(secret))
                .to("hash")
                .run();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
