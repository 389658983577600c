package rosa.plan.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.plan.PlanId;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;

/// Sections and their revisions in the graph. Callers hold the transaction.
@Component
class SectionStore {
    private static final String RETURN =
            """
            RETURN s, p.id AS plan, [(s)-[:OWNED_BY]->(o) | o.id][0] AS owner
            ORDER BY s.order, s.id
            """;
    private static final String CREATE =
            """
            MATCH (p:Plan {id: $plan})
            CREATE (p)-[:HAS_SECTION]->(s:Section {id: $id, order: $order, version: 1, textVersion: 1,
                    dataVersion: 1, content: $content, contentHash: $hash})
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
    private static final String WRITE =
            """
            MATCH (s:Section {id: $id})
            SET s.content = $content, s.contentHash = $hash, s.version = s.version + 1,
                s.editedBy = $by, s.editedAt = $at
            SET s.textVersion = s.version
            CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: s.version,
                    content: $content, contentHash: $hash, words: $words, editedBy: $by, editedAt: $at})
            """;
    private static final String KEEP =
            """
            MATCH (s:Section {id: $id})
            CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: $version, kept: true,
                    content: $content, contentHash: $hash, words: $words, editedBy: $by, editedAt: $at})
            """;

    private final Neo4jClient client;
    private final Clock clock;

    SectionStore(Neo4jClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    List<Section> of(PlanId plan) {
        return list(
                "MATCH (p:Plan {id: $plan})-[:HAS_SECTION]->(s:Section) WHERE s.removedAt IS NULL ",
                Map.of("plan", plan.value()));
    }

    Optional<Section> find(SectionId id) {
        return list(
                        "MATCH (p:Plan)-[:HAS_SECTION]->(s:Section {id: $id}) WHERE s.removedAt IS NULL ",
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

    void write(SectionId id, SectionText text, String by) {
        client.query(WRITE).bindAll(texts(id, text, by)).run();
    }

    void keep(SectionId id, int version, SectionText text, String by) {
        Map<String, Object> parameters = texts(id, text, by);
        parameters.put("version", version);
        client.query(KEEP).bindAll(parameters).run();
    }

    /// Keeps the text a section came with, before the first one that somebody wrote.
    void keepFirst(Section section) {
        client.query(
                        """
                        MATCH (s:Section {id: $id})
                        CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: s.textVersion,
                                content: s.content, contentHash: s.contentHash, words: $words,
                                editedBy: coalesce(s.editedBy, ''), editedAt: coalesce(s.editedAt, $at)})
                        """)
                .bindAll(
                        Map.of(
                                "id", section.id().value(),
                                "revision", UUID.randomUUID().toString(),
                                "words", section.text().words(),
                                "at", now().minusNanos(1_000_000)))
                .run();
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

    List<Revision> revisions(SectionId id) {
        return List.copyOf(
                client.query(
                                """
                                MATCH (:Section {id: $id})-[:HAS_REVISION]->(r:SectionRevision)
                                RETURN r {.id, .version, .words, .editedBy, .editedAt, .kept} AS r
                                ORDER BY r.editedAt DESC, r.version DESC LIMIT 200
                                """)
                        .bind(id.value())
                        .to("id")
                        .fetchAs(Revision.class)
                        .mappedBy((_, row) -> PlanRows.revision(row, id))
                        .all());
    }

    Optional<SectionText> revisionText(SectionId id, String revision) {
        return client.query(
                        """
                        MATCH (:Section {id: $id})-[:HAS_REVISION]->(r:SectionRevision {id: $revision})
                        RETURN r.content AS content
                        """)
                .bindAll(Map.of("id", id.value(), "revision", revision))
                .fetchAs(SectionText.class)
                .mappedBy((_, row) -> PlanRows.text(row.get("content").asString()))
                .one();
    }

    /// Whether any text of the section is kept yet.
    boolean hasRevisions(SectionId id) {
        return client.query("RETURN EXISTS {(:Section {id: $id})-[:HAS_REVISION]->()} AS any")
                .bind(id.value())
                .to("id")
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
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

    private Map<String, Object> texts(SectionId id, SectionText text, String by) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("content", text.json());
        parameters.put("hash", text.hash());
        parameters.put("words", text.words());
        parameters.put("by", by);
        parameters.put("at", now());
        parameters.put("revision", UUID.randomUUID().toString());
        return parameters;
    }

    private List<Section> list(String match, Map<String, Object> parameters) {
        return List.copyOf(
                client.query(match + RETURN)
                        .bindAll(parameters)
                        .fetchAs(Section.class)
                        .mappedBy((_, row) -> PlanRows.section(row))
                        .all());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
