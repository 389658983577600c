package rosa.plan.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.document.model.Node;
import rosa.document.transform.Step;
import rosa.identity.SignedIn;
import rosa.plan.CommittedSteps;
import rosa.plan.Section;
import rosa.plan.SectionId;

/// The steps by which sections came to their texts, in the graph. Callers hold the transaction.
@Component
class StepStore {
    /// After so many steps the section's snapshot is written anew; a longer batch does it at once.
    private static final int STEPS_A_SNAPSHOT = 200;

    private static final int LARGE_BATCH = 20_000;

    private static final String ADD =
            """
            MATCH (s:Section {id: $id})
            SET s.version = s.version + 1, s.steps = $last, s.contentHash = $hash, s.editedBy = $by,
                s.editedAt = $at
            SET s.textVersion = s.version
            CREATE (s)-[:HAS_STEPS]->(:SectionSteps {section: $id, first: $first, last: $last,
                    steps: $steps, contentHash: $hash, client: $client, base: $base, sent: $sent,
                    account: $account, editedBy: $by, editedAt: $at, overwrote: $overwrote})
            RETURN s.snapshotAt AS snapshotAt
            """;
    private static final String SINCE =
            """
            MATCH (b:SectionSteps) WHERE b.section = $id AND b.last > $base
            RETURN b ORDER BY b.last
            """;
    private static final String SNAPSHOT =
            "MATCH (s:Section {id: $id}) SET s.content = $content, s.snapshotAt = s.steps";

    /// The newest text that was kept whole, not after step `$step`.
    private static final String WHOLE =
            """
            MATCH (s:Section {id: $id})
            OPTIONAL MATCH (s)-[:HAS_REVISION]->(r:SectionRevision)
            WHERE r.step <= $step AND r.content IS NOT NULL
            WITH s, r ORDER BY r.step DESC LIMIT 1
            WITH s, r, s.snapshotAt <= $step AND s.snapshotAt >= coalesce(r.step, 0) AS snapshot
            RETURN CASE WHEN snapshot THEN s.snapshotAt ELSE r.step END AS at,
                CASE WHEN snapshot THEN s.content ELSE r.content END AS content
            """;

    private final Neo4jClient client;
    private final Clock clock;

    StepStore(Neo4jClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Steps that lead from the text of `section` to `after`.
    ///
    /// @param sent of how many that the editor sent they are left
    record Addition(
            Section section,
            List<Step> steps,
            SectionText after,
            SignedIn by,
            String client,
            int base,
            int sent,
            boolean overwrote) {}

    /// Adds steps to a section and makes their outcome its text.
    void add(Addition addition) {
        SectionId id = addition.section().id();
        int last = addition.section().steps() + addition.steps().size();
        String json = json(addition.steps());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("first", addition.section().steps() + 1);
        parameters.put("last", last);
        parameters.put("steps", json);
        parameters.put("hash", addition.after().hash());
        parameters.put("client", addition.client());
        parameters.put("base", addition.base());
        parameters.put("sent", addition.sent());
        parameters.put("account", addition.by().account().value());
        parameters.put("by", addition.by().name());
        parameters.put("at", clock.instant().atZone(ZoneOffset.UTC));
        parameters.put("overwrote", addition.overwrote());
        int snapshotAt =
                client.query(ADD)
                        .bindAll(parameters)
                        .fetchAs(Integer.class)
                        .mappedBy((_, row) -> row.get("snapshotAt").asInt())
                        .one()
                        .orElseThrow();
        if (last - snapshotAt >= STEPS_A_SNAPSHOT || json.length() > LARGE_BATCH) {
            client.query(SNAPSHOT)
                    .bindAll(Map.of("id", id.value(), "content", addition.after().json()))
                    .run();
        }
    }

    /// All batches with steps after `base`, in order.
    List<CommittedSteps> since(SectionId id, int base) {
        return List.copyOf(
                client.query(SINCE)
                        .bindAll(Map.of("id", id.value(), "base", base))
                        .fetchAs(CommittedSteps.class)
                        .mappedBy((_, row) -> batch(row))
                        .all());
    }

    /// The section's text as it was after the last step of a batch.
    Node textAt(SectionId id, int step) {
        Whole whole =
                client.query(WHOLE)
                        .bindAll(Map.of("id", id.value(), "step", step))
                        .fetchAs(Whole.class)
                        .mappedBy((_, row) ->
                                new Whole(row.get("at").asInt(), row.get("content").asString()))
                        .one()
                        .orElseThrow();
        Node text = Heads.node(whole.content());
        for (CommittedSteps batch : since(id, whole.at())) {
            if (batch.last() > step) {
                break;
            }
            text = Heads.after(text, Heads.steps(batch.json()));
        }
        return text;
    }

    private record Whole(int at, String content) {}

    private static CommittedSteps batch(Record row) {
        Value b = row.get("b");
        return new CommittedSteps(
                b.get("first").asInt(),
                b.get("last").asInt(),
                b.get("steps").asString(),
                b.get("client").asString(""),
                b.get("base").asInt(),
                b.get("sent").asInt(),
                b.get("editedBy").asString(""),
                b.get("editedAt").asZonedDateTime().toInstant(),
                b.get("overwrote").asBoolean(false));
    }

    private static String json(List<Step> steps) {
        var json = new StringBuilder("[");
        for (Step step : steps) {
            if (json.length() > 1) {
                json.append(',');
            }
            step.write(json);
        }
        return json.append(']').toString();
    }
}
