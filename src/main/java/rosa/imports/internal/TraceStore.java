package rosa.imports.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.territory.FactTrace;
import rosa.territory.Source;
import tools.jackson.databind.json.JsonMapper;

/// What imports of reference facts wrote, in batches: one is in memory at a time, and one is undone
/// in a transaction, together with what is kept of it here. Its callers hold a transaction.
@Component
public class TraceStore {
    private static final String ADD =
            """
            OPTIONAL MATCH (known:ImportTrace {run: $run})
            WITH count(known) AS number
            CREATE (:ImportTrace {id: $run + '#' + toString(number), run: $run, number: number,
                count: $count, facts: $facts})
            """;
    private static final String NUMBERS =
            """
            MATCH (t:ImportTrace {run: $run}) WHERE t.count > 0
            RETURN t.number ORDER BY t.number DESC
            """;
    private static final String READ =
            """
            MATCH (t:ImportTrace {id: $run + '#' + toString($number)})
            RETURN t.facts AS facts
            """;
    private static final String REPLACE =
            """
            MATCH (t:ImportTrace {id: $run + '#' + toString($number)})
            SET t.facts = $facts, t.count = $count
            WITH t
            MATCH (d:Delivery {id: $run})
            SET d.undone = coalesce(d.undone, 0) + $undone
            """;
    private static final String CREDIT =
            """
            MATCH (d:Delivery {id: $run})-[:TOUCHED]->(:ImportTrace)
            WITH DISTINCT d SET d.credit = $credit
            """;
    private static final String CREDITED =
            "MATCH (d:Delivery {id: $run}) RETURN coalesce(d.credit, '') AS credit";
    private static final String LEFT =
            "MATCH (t:ImportTrace {run: $run}) RETURN sum(t.count) AS facts";
    private static final String UNDONE =
            "MATCH (d:Delivery {id: $run}) RETURN coalesce(d.undone, 0) AS undone";
    private static final String FORGET = "MATCH (t:ImportTrace {run: $run}) DETACH DELETE t";

    private final Neo4jClient neo4j;
    private final JsonMapper json = JsonMapper.builder().build();

    TraceStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Keeps what is written in a run, batch by batch.
    public Consumer<List<FactTrace>> of(String run) {
        return facts ->
                neo4j.query(ADD)
                        .bindAll(
                                Map.of(
                                        "run",
                                        run,
                                        "count",
                                        facts.size(),
                                        "facts",
                                        Zipped.of(facts)))
                        .run();
    }

    /// The batches of which something is left, the last written first.
    public List<Integer> batches(String run) {
        return neo4j.query(NUMBERS).bind(run).to("run").fetchAs(Long.class).all().stream()
                .map(Long::intValue)
                .toList();
    }

    /// What was written in a batch, as far as it is not undone.
    public List<FactTrace> batch(String run, int number) {
        return neo4j.query(READ)
                .bindAll(Map.of("run", run, "number", number))
                .fetchAs(byte[].class)
                .mappedBy((_, row) -> row.get("facts").asByteArray())
                .one()
                .map(bytes -> List.of(Zipped.read(bytes, FactTrace[].class)))
                .orElse(List.of());
    }

    /// Keeps of a batch only what is left of it.
    ///
    /// @param undone how many were undone now
    public void keepOnly(String run, int number, List<FactTrace> left, int undone) {
        neo4j.query(REPLACE)
                .bindAll(
                        Map.of(
                                "run", run,
                                "number", number,
                                "facts", Zipped.of(left),
                                "count", left.size(),
                                "undone", undone))
                .run();
    }

    /// How many things of a run were undone so far.
    public int undone(String run) {
        return number(UNDONE, run);
    }

    private int number(String query, String run) {
        return neo4j.query(query)
                .bind(run)
                .to("run")
                .fetchAs(Long.class)
                .one()
                .orElse(0L)
                .intValue();
    }

    /// How many things of a run are left.
    public int left(String run) {
        return number(LEFT, run);
    }

    /// Whom a run credits its facts to.
    ///
    /// @param former what was known of them before; null if nothing
    public record Credit(Source written, @Nullable Source former) {}

    /// Keeps whom a run of reference facts credits them to.
    public void credit(String run, Source written, Optional<Source> former) {
        String credit = json.writeValueAsString(new Credit(written, former.orElse(null)));
        neo4j.query(CREDIT).bindAll(Map.of("run", run, "credit", credit)).run();
    }

    /// Whom a run credits its facts to, if it is still kept.
    public Optional<Credit> credit(String run) {
        return neo4j.query(CREDITED)
                .bind(run)
                .to("run")
                .fetchAs(String.class)
                .one()
                .filter(credit -> !credit.isEmpty())
                .map(credit -> json.readValue(credit, Credit.class));
    }

    /// Forgets what a run wrote.
    public void forget(String run) {
        neo4j.query(FORGET).bind(run).to("run").run();
    }
}
