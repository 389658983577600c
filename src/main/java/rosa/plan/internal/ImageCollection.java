package rosa.plan.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.plan.PlanId;

/// Lets pictures go that nothing of their plan uses any more: no section's text, removed ones
/// included, no revision, no draft and no step. Those brought lately stay, for they may stand in a
/// text that somebody is still writing.
@Component
class ImageCollection {
    /// A browser keeps an unsaved text for so long at most.
    static final Duration GRACE = Duration.ofDays(30);

    private static final String UNUSED =
            """
            MATCH (p:Plan)-[has:HAS_IMAGE]->(i:PlanImage)
            WHERE coalesce(has.since, i.addedAt) < $before
              AND NOT EXISTS {
                MATCH (p)-[:HAS_SECTION]->(s:Section)
                WHERE s.content CONTAINS i.hash
                   OR EXISTS { MATCH (s)-[:HAS_REVISION]->(r) WHERE r.content CONTAINS i.hash }
                   OR EXISTS { MATCH (s)-[:HAS_STEPS]->(b) WHERE b.steps CONTAINS i.hash }
              }
            DELETE has
            RETURN p.id AS plan, p.title AS title, count(i) AS images
            """;
    private static final String ORPHANS =
            """
            MATCH (i:PlanImage) WHERE i.addedAt < $before AND NOT EXISTS { ()-[:HAS_IMAGE]->(i) }
            DELETE i
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final AuditLog audit;
    private final Clock clock;

    ImageCollection(Neo4jClient client, Graph graph, AuditLog audit, Clock clock) {
        this.client = client;
        this.graph = graph;
        this.audit = audit;
        this.clock = clock;
    }

    /// Some pictures of a plan.
    record Collected(PlanId plan, String title, int images) {}

    /// Lets unused pictures go; the answer says how many of which plans.
    List<Collected> collect() {
        Map<String, Object> before =
                Map.of("before", clock.instant().minus(GRACE).atZone(ZoneOffset.UTC));
        return graph.write(() -> {
            List<Collected> collected =
                    List.copyOf(
                            client.query(UNUSED)
                                    .bindAll(before)
                                    .fetchAs(Collected.class)
                                    .mappedBy((_, row) ->
                                            new Collected(
                                                    new PlanId(row.get("plan").asString()),
                                                    row.get("title").asString(),
                                                    row.get("images").asInt()))
                                    .all());
            client.query(ORPHANS).bindAll(before).run();
            collected.forEach(one ->
                    audit.record(
                            "plan.collect-images",
                            new AuditLog.Subject("Plan", one.plan().value(), one.title()),
                            Map.of("images", one.images()),
                            Map.of()));
            return collected;
        });
    }
}
