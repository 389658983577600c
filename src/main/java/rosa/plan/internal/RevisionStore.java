package rosa.plan.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import rosa.identity.SignedIn;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.plan.SectionId;

/// The texts that sections had and those kept beside them, in the graph. What is written in one go
/// is one revision: while it is *open* it has no text of its own, for that is the section's.
/// Callers hold the transaction.
@Component
class RevisionStore {
    /// Who pauses for so long begins another revision.
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// Two people who write at the same time share a revision for so long, or there would be one a
    /// second.
    private static final Duration LONGEST_SHARED = Duration.ofSeconds(30);

    private static final String OPEN =
            """
            MATCH (s:Section {id: $id})
            MATCH (r:SectionRevision {id: s.openRevision})
            RETURN r.id AS id, r.beganAt AS beganAt, r.editedAt AS editedAt, r.authors AS authors
            """;
    private static final String CONTINUE =
            """
            MATCH (s:Section {id: $id})
            MATCH (r:SectionRevision {id: s.openRevision})
            SET r.version = s.version, r.step = s.steps, r.contentHash = s.contentHash,
                r.words = $words, r.editedAt = s.editedAt
            FOREACH (_ IN CASE WHEN $account IN r.authors THEN [] ELSE [1] END |
                SET r.authors = r.authors + $account, r.editedBy = r.editedBy + ', ' + s.editedBy)
            """;
    private static final String CLOSE =
            """
            MATCH (s:Section {id: $id})
            OPTIONAL MATCH (r:SectionRevision {id: s.openRevision})
            SET r.content = $content
            REMOVE s.openRevision
            """;
    private static final String BEGIN =
            """
            MATCH (s:Section {id: $id})
            SET s.openRevision = $openRevision
            CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: s.version,
                    step: s.steps, content: $content, contentHash: s.contentHash, words: $words,
                    beganAt: s.editedAt, authors: [$account], editedBy: s.editedBy,
                    editedAt: s.editedAt})
            """;
    private static final String KEEP =
            """
            MATCH (s:Section {id: $id})
            OPTIONAL MATCH (s)-[:HAS_REVISION]->(same:SectionRevision {kept: true, contentHash: $hash})
            WITH s, head(collect(same.id)) AS known
            FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END |
                CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: $version,
                    kept: true, content: $content, contentHash: $hash, words: $words,
                    editedBy: $by, editedAt: $at}))
            RETURN coalesce(known, $revision) AS id
            """;
    private static final String KEEP_FIRST =
            """
            MATCH (s:Section {id: $id}) WHERE NOT EXISTS {(s)-[:HAS_REVISION]->()}
            CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: s.textVersion,
                    step: s.steps, content: $content, contentHash: s.contentHash, words: $words,
                    editedBy: coalesce(s.editedBy, ''), editedAt: coalesce(s.editedAt, $at)})
            """;
    private static final String ALL =
            """
            MATCH (:Section {id: $id})-[:HAS_REVISION]->(r:SectionRevision)
            RETURN r {.id, .version, .words, .editedBy, .editedAt, .kept} AS r
            ORDER BY r.editedAt DESC, r.version DESC LIMIT 200
            """;

    /// The last before a moment; if there is none, the first.
    private static final String LAST_BEFORE =
            """
            MATCH (:Section {id: $id})-[:HAS_REVISION]->(r:SectionRevision)
            WHERE NOT coalesce(r.kept, false)
            WITH r.id AS id, r.version AS version, r.editedAt AS at, r.editedAt < $end AS before
            RETURN id
            ORDER BY before DESC,
                CASE WHEN before THEN -at.epochMillis ELSE at.epochMillis END,
                CASE WHEN before THEN -version ELSE version END
            LIMIT 1
            """;

    private final Neo4jClient client;
    private final Clock clock;

    RevisionStore(Neo4jClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Keeps the text a section came with, before the first one that somebody writes.
    void keepFirst(Section section) {
        client.query(KEEP_FIRST)
                .bindAll(
                        Map.of(
                                "id", section.id().value(),
                                "revision", UUID.randomUUID().toString(),
                                "content", section.text().json(),
                                "words", section.text().words(),
                                "at", now().minusNanos(1_000_000)))
                .run();
    }

    /// Whether what `author` writes now begins another revision.
    boolean begins(SectionId id, SignedIn author) {
        return client.query(OPEN)
                .bind(id.value())
                .to("id")
                .fetchAs(Boolean.class)
                .mappedBy((_, row) -> {
                    Instant now = clock.instant();
                    Instant began = row.get("beganAt").asZonedDateTime().toInstant();
                    Instant edited = row.get("editedAt").asZonedDateTime().toInstant();
                    List<String> authors = row.get("authors").asList(value -> value.asString());
                    boolean alone = authors.equals(List.of(author.account().value()));
                    return Duration.between(edited, now).compareTo(PAUSE) > 0
                            || Duration.between(began, now)
                                            .compareTo(alone ? LONGEST : LONGEST_SHARED)
                                    > 0;
                })
                .one()
                .orElse(true);
    }

    /// Closes the open revision, if there is one, with the text it came to. Before the section's
    /// text is changed.
    void close(Section before) {
        client.query(CLOSE)
                .bindAll(Map.of("id", before.id().value(), "content", before.text().json()))
                .run();
    }

    /// Begins a revision with the section's new text.
    ///
    /// @param open whether what is written next belongs to it too
    void begin(SectionId id, SectionText text, SignedIn author, boolean open) {
        String revision = UUID.randomUUID().toString();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("revision", revision);
        parameters.put("openRevision", open ? revision : null);
        parameters.put("content", open ? null : text.json());
        parameters.put("words", text.words());
        parameters.put("account", author.account().value());
        client.query(BEGIN).bindAll(parameters).run();
    }

    /// Counts the section's new text to the open revision.
    void goOn(SectionId id, SectionText text, SignedIn author) {
        client.query(CONTINUE)
                .bindAll(
                        Map.of(
                                "id", id.value(),
                                "words", text.words(),
                                "account", author.account().value()))
                .run();
    }

    /// Keeps a text beside the section's; the same text only once. The answer is its id.
    String keep(SectionId id, int version, SectionText text, String by) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("version", version);
        parameters.put("revision", UUID.randomUUID().toString());
        parameters.put("content", text.json());
        parameters.put("hash", text.hash());
        parameters.put("words", text.words());
        parameters.put("by", by);
        parameters.put("at", now());
        return client.query(KEEP).bindAll(parameters).fetchAs(String.class).one().orElseThrow();
    }

    List<Revision> all(SectionId id) {
        return List.copyOf(
                client.query(ALL)
                        .bind(id.value())
                        .to("id")
                        .fetchAs(Revision.class)
                        .mappedBy((_, row) -> PlanRows.revision(row, id))
                        .all());
    }

    /// The revision that was the section's text at a moment; empty if nobody ever wrote in it.
    Optional<String> lastBefore(SectionId id, Instant end) {
        return client.query(LAST_BEFORE)
                .bindAll(Map.of("id", id.value(), "end", end.atZone(ZoneOffset.UTC)))
                .fetchAs(String.class)
                .one();
    }

    /// The text of a revision; empty if there is no such, or it is open and so the section's own.
    Optional<SectionText> text(SectionId id, String revision) {
        return client.query(
                        """
                        MATCH (:Section {id: $id})-[:HAS_REVISION]->(r:SectionRevision {id: $revision})
                        WHERE r.content IS NOT NULL
                        RETURN r.content AS content
                        """)
                .bindAll(Map.of("id", id.value(), "revision", revision))
                .fetchAs(SectionText.class)
                .mappedBy((_, row) -> PlanRows.text(row.get("content").asString()))
                .one();
    }

    boolean isOpen(SectionId id, String revision) {
        return client.query("RETURN EXISTS {(:Section {id: $id, openRevision: $revision})} AS open")
                .bindAll(Map.of("id", id.value(), "revision", revision))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
