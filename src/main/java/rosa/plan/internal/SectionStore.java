package rosa.plan.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.plan.PlanId;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;

/// Sections in the graph. Callers hold the transaction.
@Component
class SectionStore {
    private static final String RETURN =
            """
            RETURN s, p.id AS plan, [(s)-[:OWNED_BY]->(o) | o.id][0] AS owner,
                COLLECT {
                    MATCH (b:SectionSteps) WHERE b.section = s.id AND b.last > s.snapshotAt
                    RETURN b.steps ORDER BY b.last
                } AS tail
            ORDER BY s.order, s.id
            """;
    private static final String CREATE =
            """
            MATCH (p:Plan {id: $plan})
            CREATE (p)-[:HAS_SECTION]->(s:Section {id: $id, order: $order, version: 1, textVersion: 1,
                    dataVersion: 1, steps: 0, snapshotAt: 0, content: $content, contentHash: $hash})
            SET s += $properties
            """;
    private static final String OWN =
            """
            MATCH (s:Section {id: $id})
            OPTIONAL MATCH (s)-[old:OWNED_BY]->()
            DELETE old
            WITH DISTINCT s
            MATCH (o:Organisation {id: $owner})
            CREATE (s)-[:OWNED_BY]->(o)
            """;
    private final Neo4jClient client;
    private final Clock clock;
    private final Heads heads;

    SectionStore(Neo4jClient client, Clock clock, Heads heads) {
        this.client = client;
        this.heads = heads;
        this.clock = clock;
    }

    List<Section> of(PlanId plan) {
        return list(
                "MATCH (p:Plan {id: $plan})-[:HAS_SECTION]->(s:Section) WHERE s.removedAt IS NULL ",
                Map.of("plan", plan.value()));
    }

    /// Those taken out of the plan, which stay in the graph.
    List<Section> removedFrom(PlanId plan) {
        return list(
                "MATCH (p:Plan {id: $plan})-[:HAS_SECTION]->(s:Section) WHERE s.removedAt IS NOT NULL ",
                Map.of("plan", plan.value()));
    }

    Optional<Section> find(SectionId id) {
        return list(
                        "MATCH (p:Plan)-[:HAS_SECTION]->(s:Section {id: $id}) WHERE s.removedAt IS NULL ",
                        Map.of("id", id.value()))
                .stream()
                .findFirst();
    }

    /// The section, be it taken out of the plan.
    Optional<Section> findEver(SectionId id) {
        return list(
                        "MATCH (p:Plan)-[:HAS_SECTION]->(s:Section {id: $id}) ",
                        Map.of("id", id.value()))
                .stream()
                .findFirst();
    }

    /// Takes the section's lock until the transaction ends, then reads it: nobody changes it
    /// between.
    Optional<Section> lock(SectionId id) {
        client.query("MATCH (s:Section {id: $id}) SET s.lock = true REMOVE s.lock")
                .bind(id.value())
                .to("id")
                .run();
        return find(id);
    }

    void create(PlanId plan, SectionId id, int order, SectionData data, SectionText text) {
        client.query(CREATE)
                .bindAll(
                        Map.of(
                                "plan", plan.value(),
                                "id", id.value(),
                                "order", order,
                                "content", text.json(),
                                "hash", text.hash(),
                                "properties", PlanRows.properties(data)))
                .run();
        own(id, data);
    }

    void amend(SectionId id, SectionData data) {
        client.query(
                        "MATCH (s:Section {id: $id}) SET s += $properties, s.version = s.version + 1 SET s.dataVersion = s.version")
                .bindAll(Map.of("id", id.value(), "properties", PlanRows.properties(data)))
                .run();
        own(id, data);
    }

    /// Puts the plan's sections in this order.
    void order(List<SectionId> ids) {
        client.query(
                        """
                        UNWIND range(0, size($ids) - 1) AS place
                        MATCH (s:Section {id: $ids[place]}) SET s.order = place
                        """)
                .bind(ids.stream().map(SectionId::value).toList())
                .to("ids")
                .run();
    }

    void remove(SectionId id) {
        client.query("MATCH (s:Section {id: $id}) SET s.removedAt = $at")
                .bindAll(Map.of("id", id.value(), "at", now()))
                .run();
    }

    void putBack(SectionId id) {
        client.query("MATCH (s:Section {id: $id}) REMOVE s.removedAt")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// The place after the last.
    int nextPlace(PlanId plan) {
        return of(plan).stream().mapToInt(Section::order).max().orElse(-1) + 1;
    }

    private void own(SectionId id, SectionData data) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("owner", data.owner() == null ? null : data.owner().value());
        client.query(OWN).bindAll(parameters).run();
    }

    private List<Section> list(String match, Map<String, Object> parameters) {
        return List.copyOf(
                client.query(match + RETURN)
                        .bindAll(parameters)
                        .fetchAs(Section.class)
                        .mappedBy((_, row) -> section(row))
                        .all());
    }

    private Section section(Record row) {
        Value s = row.get("s");
        SectionText text =
                heads.text(
                        s.get("contentHash").asString(),
                        s.get("content").asString(),
                        row.get("tail").asList(Value::asString));
        return PlanRows.section(row, text);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
