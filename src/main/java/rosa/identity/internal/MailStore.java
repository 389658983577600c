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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Mail;

/// Messages in the graph. What a message offers, an invitation or the replacement of a password, is
/// a node it carries; the secret of its link is made for each try and only its hash is kept, so
/// that the link of the last message holds. See docs/decisions/0026-ways-to-sign-in.md.
@Component
class MailStore {
    /// For so long nobody else tries a message that somebody is sending.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String OPEN = "(offer.usedAt IS NULL AND offer.expiresAt > $now)";

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailStore(Neo4jClient client, Graph graph, Clock clock, ApplicationEventPublisher events) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.events = events;
    }

    /// Adds one, in the transaction under way.
    ///
    /// @param name what its text calls the account, such as the username
    /// @param offer the id of what it carries, or null
    void add(Mail.Kind kind, String to, Locale locale, String name, @Nullable String offer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", UUID.randomUUID().toString());
        properties.put("kind", kind.name());
        properties.put("to", to);
        properties.put("locale", locale.toLanguageTag());
        properties.put("name", name);
        properties.put("state", Mail.State.WAITING.name());
        properties.put("tries", 0);
        properties.put("createdAt", now());
        properties.put("nextTryAt", now());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("properties", properties);
        parameters.put("offer", offer);
        client.query(
                        """
                        CREATE (m:Mail) SET m = $properties
                        WITH m
                        CALL (m) {
                          MATCH (offer:Invitation|PasswordReset {id: $offer})
                          CREATE (m)-[:CARRIES]->(offer)
                        }
                        """)
                .bindAll(parameters)
                .run();
        events.publishEvent(new MailQueued());
    }

    /// The ids of those whose turn it is, the oldest first.
    List<String> due() {
        return graph.read(() ->
                List.copyOf(
                        client.query(
                                        """
                                        MATCH (m:Mail {state: 'WAITING'}) WHERE m.nextTryAt <= $now
                                        RETURN m.id AS id ORDER BY m.createdAt LIMIT 100
                                        """)
                                .bind(now())
                                .to("now")
                                .fetchAs(String.class)
                                .all()));
    }

    /// Takes one to send it now; empty if another did. Its link will end in `secret`.
    Optional<Outgoing> claim(String id, String secret) {
        Map<String, Object> parameters =
                Map.of(
                        "id",
                        id,
                        "now",
                        now(),
                        "lease",
                        now().plus(LEASE),
                        "hash",
                        Hashes.sha256(secret));
        return graph.write(() ->
                client.query(
                                """
                                MATCH (m:Mail {id: $id}) SET m.lock = true REMOVE m.lock
                                WITH m WHERE m.state = 'WAITING' AND m.nextTryAt <= $now
                                SET m.tries = m.tries + 1, m.nextTryAt = $lease
                                WITH m
                                OPTIONAL MATCH (m)-[:CARRIES]->(offer)
                                FOREACH (o IN CASE WHEN %1$s THEN [offer] ELSE [] END |
                                  SET o.tokenHash = $hash)
                                RETURN m, offer, offer IS NULL OR %1$s AS isOpen
                                """
                                        .formatted(OPEN))
                        .bindAll(parameters)
                        .fetchAs(Outgoing.class)
                        .mappedBy((_, row) ->
                                outgoing(
                                        row.get("m"),
                                        row.get("offer"),
                                        row.get("isOpen").asBoolean()))
                        .one());
    }

    /// Notes that the mail server took it.
    void sent(String id) {
        set(id, Map.of("state", Mail.State.SENT.name(), "sentAt", now()));
    }

    /// Notes why it did not go, and when it is tried again, or that it is not.
    void failed(String id, MailSender.Refusal refusal, @Nullable Instant next) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("problem", refusal.problem().name());
        properties.put("answer", refusal.answer());
        properties.put("state", (next == null ? Mail.State.FAILED : Mail.State.WAITING).name());
        if (next != null) {
            properties.put("nextTryAt", next.atZone(ZoneOffset.UTC));
        }
        set(id, properties);
    }

    /// Lets one go again from now on, and makes what it offers hold as long as at first; false if
    /// that is used up or gone.
    boolean again(String id) {
        return graph.write(() -> {
            boolean done =
                    client.query(
                                    """
                                    MATCH (m:Mail {id: $id}) SET m.lock = true REMOVE m.lock
                                    WITH m
                                    OPTIONAL MATCH (m)-[:CARRIES]->(offer)
                                    WITH m, offer WHERE offer IS NULL OR offer.usedAt IS NULL
                                    SET m.state = 'WAITING', m.tries = 0, m.nextTryAt = $now
                                    REMOVE m.problem, m.answer
                                    FOREACH (o IN CASE WHEN offer IS NULL THEN [] ELSE [offer] END |
                                      SET o.expiresAt = $now + duration({seconds: o.holdsSeconds}))
                                    RETURN count(m) = 1
                                    """)
                            .bindAll(Map.of("id", id, "now", now()))
                            .fetchAs(Boolean.class)
                            .one()
                            .orElse(false);
            events.publishEvent(new MailQueued());
            return done;
        });
    }

    /// Those of the last month, not sent ones first, then the newest first.
    List<Mail> recent() {
        return query("MATCH (m:Mail)", Map.of());
    }

    /// The message that carries this offer.
    Optional<Mail> carrying(String offer) {
        return query("MATCH (m:Mail)-[:CARRIES]->({id: $offer})", Map.of("offer", offer)).stream()
                .findFirst();
    }

    /// Forgets those of long ago: they hold addresses.
    void forgetOld() {
        graph.write(() ->
                client.query(
                                "MATCH (m:Mail) WHERE m.createdAt < $before AND m.state <> 'WAITING' DETACH DELETE m")
                        .bind(now().minus(KEPT))
                        .to("before")
                        .run());
    }

    private List<Mail> query(String match, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", now());
        return graph.read(() ->
                List.copyOf(
                        client.query(
                                        match
                                                + """
                                                 OPTIONAL MATCH (m)-[:CARRIES]->(offer)
                                                RETURN m, offer IS NULL OR offer.usedAt IS NULL AS isOpen
                                                ORDER BY m.state = 'SENT', m.createdAt DESC LIMIT 300
                                                """)
                                .bindAll(all)
                                .fetchAs(Mail.class)
                                .mappedBy((_, row) ->
                                        mail(row.get("m"), row.get("isOpen").asBoolean()))
                                .all()));
    }

    private void set(String id, Map<String, Object> properties) {
        graph.write(() ->
                client.query("MATCH (m:Mail {id: $id}) SET m += $properties")
                        .bindAll(Map.of("id", id, "properties", properties))
                        .run());
    }

    private static Outgoing outgoing(Value m, Value offer, boolean isOpen) {
        return new Outgoing(
                m.get("id").asString(),
                Mail.Kind.valueOf(m.get("kind").asString()),
                m.get("to").asString(),
                Locale.forLanguageTag(m.get("locale").asString()),
                m.get("name").asString(),
                m.get("tries").asInt(),
                isOpen,
                offer.isNull() ? null : AccountRows.instant(offer.get("expiresAt")),
                offer.isNull() || offer.get("roles").isNull()
                        ? List.of()
                        : offer.get("roles").asList(Value::asString));
    }

    private static Mail mail(Value m, boolean isOpen) {
        Value problem = m.get("problem");
        Mail.State state = Mail.State.valueOf(m.get("state").asString());
        return new Mail(
                m.get("id").asString(),
                Mail.Kind.valueOf(m.get("kind").asString()),
                m.get("to").asString(),
                m.get("createdAt").asZonedDateTime().toInstant(),
                state,
                m.get("tries").asInt(),
                state == Mail.State.WAITING ? AccountRows.instant(m.get("nextTryAt")) : null,
                AccountRows.instant(m.get("sentAt")),
                problem.isNull() || state == Mail.State.SENT
                        ? null
                        : Mail.Problem.valueOf(problem.asString()),
                m.get("answer").asString(""),
                isOpen);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    /// A message about to go.
    ///
    /// @param isOpen whether what it offers still holds
    /// @param expiresAt until when, if it offers something
    /// @param roles names of the roles that an invitation offers
    record Outgoing(
            String id,
            Mail.Kind kind,
            String to,
            Locale locale,
            String name,
            int tries,
            boolean isOpen,
            @Nullable Instant expiresAt,
            List<String> roles) {}
}
