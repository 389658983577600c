package rosa.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditEntry;
import rosa.identity.AuditLog;
import rosa.identity.AuditTrail;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;

/// The audit log as a chain of nodes. The head is one node, whose lock puts all changes in an
/// order.
@Component
class GraphAuditLog implements AuditLog, AuditTrail {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int CHUNK = 5_000;

    private static final String TAKE_HEAD =
            """
            MATCH (head:Setting {key: 'audit.head'})
            SET head.seq = head.seq + $count
            RETURN head.seq - $count AS seq, head.hash AS hash
            """;
    private static final String READ_HEAD =
            "MATCH (head:Setting {key: 'audit.head'}) RETURN head.seq AS seq, head.hash AS hash";
    private static final String APPEND =
            """
            UNWIND $entries AS row
            CREATE (e:AuditEntry) SET e = row
            WITH e
            OPTIONAL MATCH (before:AuditEntry {seq: e.seq - 1})
            FOREACH (_ IN CASE WHEN before IS NULL THEN [] ELSE [1] END | CREATE (e)-[:FOLLOWS]->(before))
            """;
    private static final String MATCHING =
            """
            MATCH (e:AuditEntry)
            WHERE ($from IS NULL OR e.at >= $from) AND ($until IS NULL OR e.at < $until)
              AND ($action IS NULL OR e.action STARTS WITH $action)
              AND ($text IS NULL OR toLower(e.subjectName) CONTAINS $text
                   OR toLower(e.actorName) CONTAINS $text)
            """;

    private static final String SINCE =
            """
            MATCH (e:AuditEntry)
            WHERE ($moment IS NULL OR e.at > $moment) AND e.actor <> $except AND e.actor <> 'system'
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final ObjectProvider<CurrentPerson> person;

    GraphAuditLog(
            Neo4jClient client, Graph graph, Clock clock, ObjectProvider<CurrentPerson> person) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.person = person;
    }

    @Override
    public void recordAll(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Optional<SignedIn> actor = person.getObject().find();
        String id = actor.map(who -> who.account().value()).orElse("system");
        String name = actor.map(SignedIn::name).orElse("ROSA");
        graph.write(() -> append(changes, id, name));
    }

    private void append(List<Change> changes, String actor, String actorName) {
        Head head = head(TAKE_HEAD, Map.of("count", changes.size()));
        long seq = head.seq();
        String hash = head.hash();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Change change : changes) {
            var entry =
                    AuditChain.entry(
                            ++seq,
                            now,
                            actor,
                            actorName,
                            change.action(),
                            change.subject(),
                            AuditChain.json(change.before()),
                            AuditChain.json(change.after()),
                            hash);
            hash = entry.hash();
            rows.add(AuditChain.properties(entry));
        }
        client.query(APPEND).bind(rows).to("entries").run();
        client.query("MATCH (head:Setting {key: 'audit.head'}) SET head.hash = $hash")
                .bind(hash)
                .to("hash")
                .run();
    }

    @Override
    public List<AuditEntry> entries(Filter filter, int skip, int limit) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("skip", skip);
        parameters.put("limit", limit);
        return list(MATCHING + "RETURN e ORDER BY e.seq DESC SKIP $skip LIMIT $limit", parameters);
    }

    @Override
    public int count(Filter filter) {
        return graph.read(() ->
                client.query(MATCHING + "RETURN count(e) AS n")
                        .bindAll(parameters(filter))
                        .fetchAs(Integer.class)
                        .one()
                        .orElse(0));
    }

    @Override
    public List<AuditEntry> entriesSince(Since asked, int limit) {
        Map<String, Object> parameters = parameters(asked);
        parameters.put("limit", limit);
        return list(SINCE + "RETURN e ORDER BY e.seq DESC LIMIT $limit", parameters);
    }

    @Override
    public int countSince(Since asked) {
        return graph.read(() ->
                client.query(SINCE + "RETURN count(e) AS n")
                        .bindAll(parameters(asked))
                        .fetchAs(Integer.class)
                        .one()
                        .orElse(0));
    }

    @Override
    public List<AuditEntry> historyOf(String subjectKind, String subject) {
        return list(
                """
                MATCH (e:AuditEntry {subjectKind: $kind, subject: $subject})
                RETURN e ORDER BY e.seq DESC LIMIT 500
                """,
                Map.of("kind", subjectKind, "subject", subject));
    }

    @Override
    public List<AuditEntry> historyOf(String subjectKind, Collection<String> subjects, int limit) {
        return subjects.isEmpty()
                ? List.of()
                : list(
                        """
                        MATCH (e:AuditEntry) WHERE e.subjectKind = $kind AND e.subject IN $subjects
                        RETURN e ORDER BY e.seq DESC LIMIT $limit
                        """,
                        Map.of(
                                "kind",
                                subjectKind,
                                "subjects",
                                List.copyOf(subjects),
                                "limit",
                                limit));
    }

    @Override
    public List<AuditEntry> historyWith(
            String subjectKind, String property, String value, int limit) {
        String json = AuditChain.json(Map.of(property, value));
        return list(
                """
                MATCH (e:AuditEntry {subjectKind: $kind})
                WHERE e.before CONTAINS $member OR e.after CONTAINS $member
                RETURN e ORDER BY e.seq DESC LIMIT $limit
                """,
                Map.of(
                        "kind",
                        subjectKind,
                        "member",
                        json.substring(1, json.length() - 1),
                        "limit",
                        limit));
    }

    @Override
    public Verdict verify() {
        return graph.read(this::walk);
    }

    private Verdict walk() {
        String hash = "";
        long seq = 0;
        while (true) {
            List<AuditEntry> chunk =
                    list(
                            """
                            MATCH (e:AuditEntry) WHERE e.seq > $after
                            RETURN e ORDER BY e.seq LIMIT $chunk
                            """,
                            Map.of("after", seq, "chunk", CHUNK));
            for (AuditEntry entry : chunk) {
                if (entry.seq() != seq + 1 || !AuditChain.follows(entry, hash)) {
                    return new Verdict.Broken(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
            if (chunk.size() < CHUNK) {
                break;
            }
        }
        Head head = head(READ_HEAD, Map.of());
        return head.equals(new Head(seq, hash))
                ? new Verdict.Intact(seq)
                : new Verdict.Broken(seq + 1);
    }

    private Head head(String cypher, Map<String, Object> parameters) {
        return client.query(cypher)
                .bindAll(parameters)
                .fetchAs(Head.class)
                .mappedBy((_, row) -> new Head(row.get("seq").asLong(), row.get("hash").asString()))
                .one()
                .orElseThrow();
    }

    private record Head(long seq, String hash) {}

    private List<AuditEntry> list(String cypher, Map<String, Object> parameters) {
        return graph.read(() ->
                List.copyOf(
                        client.query(cypher)
                                .bindAll(parameters)
                                .fetchAs(AuditEntry.class)
                                .mappedBy((_, row) -> entry(row))
                                .all()));
    }

    private static AuditEntry entry(Record row) {
        var e = row.get("e");
        return new AuditEntry(
                e.get("seq").asLong(),
                e.get("at").asZonedDateTime().toInstant(),
                e.get("actor").asString(),
                e.get("actorName").asString(),
                e.get("action").asString(),
                new Subject(
                        e.get("subjectKind").asString(),
                        e.get("subject").asString(),
                        e.get("subjectName").asString()),
                e.get("before").asString(),
                e.get("after").asString(),
                e.get("previousHash").asString(),
                e.get("hash").asString());
    }

    private static Map<String, Object> parameters(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", startOf(filter.from()));
        LocalDate until = filter.until();
        parameters.put("until", startOf(until == null ? null : until.plusDays(1)));
        parameters.put("action", filter.action());
        String text = filter.text();
        parameters.put(
                "text",
                text == null || text.isBlank() ? null : text.toLowerCase(java.util.Locale.ROOT));
        return parameters;
    }

    private static Map<String, Object> parameters(Since asked) {
        Map<String, Object> parameters = new HashMap<>();
        Instant moment = asked.moment();
        parameters.put("moment", moment == null ? null : moment.atZone(ZoneOffset.UTC));
        parameters.put("except", asked.exceptActor());
        return parameters;
    }

    private static @Nullable Object startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ROME).withZoneSameInstant(ZoneOffset.UTC);
    }
}
