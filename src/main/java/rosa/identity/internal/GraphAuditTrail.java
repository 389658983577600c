package rosa.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditEntry;
import rosa.identity.AuditLog;
import rosa.identity.AuditTrail;

/// Reads the audit log, and goes through its chain.
@Component
class GraphAuditTrail implements AuditTrail {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int CHUNK = 5_000;

    private static final String READ_HEAD =
            "MATCH (head:Setting {key: 'audit.head'}) RETURN head.seq AS seq, head.hash AS hash";
    private static final String MATCHING =
            """
            MATCH (e:AuditEntry)
            WHERE ($from IS NULL OR e.at >= $from) AND ($until IS NULL OR e.at < $until)
              AND ($action IS NULL OR e.action STARTS WITH $action)
              AND ($text IS NULL OR toLower(e.subjectName) CONTAINS $text
                   OR toLower(e.actorName) CONTAINS $text)
            """;

    /// That somebody came in is no news for the others.
    private static final String SINCE =
            """
            MATCH (e:AuditEntry)
            WHERE ($moment IS NULL OR e.at > $moment) AND e.actor <> $except AND e.actor <> 'system'
              AND e.action <> 'account.enter'
            """;

    private final Neo4jClient client;
    private final Graph graph;

    GraphAuditTrail(Neo4jClient client, Graph graph) {
        this.client = client;
        this.graph = graph;
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
    public List<AuditEntry> historySince(
            Instant moment,
            String subjectKind,
            Collection<String> subjects,
            Collection<String> actions) {
        return subjects.isEmpty()
                ? List.of()
                : list(
                        """
                        MATCH (e:AuditEntry) WHERE e.subjectKind = $kind AND e.subject IN $subjects
                          AND e.action IN $actions AND e.at >= $moment
                        RETURN e ORDER BY e.seq DESC
                        """,
                        Map.of(
                                "kind",
                                subjectKind,
                                "subjects",
                                List.copyOf(subjects),
                                "actions",
                                List.copyOf(actions),
                                "moment",
                                moment.atZone(ROME)));
    }

    @Override
    public List<AuditEntry> changesOf(
            String subjectKind, Collection<String> subjects, String property) {
        return subjects.isEmpty()
                ? List.of()
                : list(
                        """
                        MATCH (e:AuditEntry) WHERE e.subjectKind = $kind AND e.subject IN $subjects
                          AND e.before CONTAINS $member AND e.after CONTAINS $member
                        RETURN e ORDER BY e.seq DESC
                        """,
                        Map.of(
                                "kind",
                                subjectKind,
                                "subjects",
                                List.copyOf(subjects),
                                "member",
                                "\"" + property + "\":"));
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
        AuditHead head = AuditHead.of(client, READ_HEAD, Map.of());
        return head.equals(new AuditHead(seq, hash))
                ? new Verdict.Intact(seq)
                : new Verdict.Broken(seq + 1);
    }

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
                new AuditLog.Subject(
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
