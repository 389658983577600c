package rosa.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;

/// Writes the audit log as a chain of nodes. The head is one node, whose lock puts all changes in
/// an order.
@Component
class GraphAuditLog implements AuditLog {
    private static final String TAKE_HEAD =
            """
            MATCH (head:Setting {key: 'audit.head'})
            SET head.seq = head.seq + $count
            RETURN head.seq - $count AS seq, head.hash AS hash
            """;
    private static final String APPEND =
            """
            UNWIND $entries AS row
            CREATE (e:AuditEntry) SET e = row
            WITH e
            OPTIONAL MATCH (before:AuditEntry {seq: e.seq - 1})
            FOREACH (_ IN CASE WHEN before IS NULL THEN [] ELSE [1] END | CREATE (e)-[:FOLLOWS]->(before))
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
        AuditHead head = AuditHead.of(client, TAKE_HEAD, Map.of("count", changes.size()));
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
}
