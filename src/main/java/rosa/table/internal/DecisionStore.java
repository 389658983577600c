package rosa.table.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.shared.OrganisationId;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionData;
import rosa.table.DecisionId;

/// Decisions in the graph. Its callers hold a transaction.
@Component
public class DecisionStore {
    private static final String FIND =
            """
            MATCH (d:Decision)-[:TAKEN_BY]->(t:WorkingTable)
            WHERE $id IS NULL OR d.id = $id
            RETURN d, t.id AS table, t.name AS tableName, t.sign AS sign,
                [(d)-[:CONCERNS]->(n) | {labels: labels(n), id: coalesce(n.istat, n.id)}]
                    AS concerns,
                [(d)-[:MOVED_BY]->(o) | o.id] AS movers,
                [(d)-[:SUPPORTED_BY]->(o) | o.id] AS supporters,
                [(later:Decision)-[s:SUPERSEDES]->(d) | {id: later.id, on: s.on}] AS later,
                [(d)-[s:SUPERSEDES]->(earlier:Decision) | {id: earlier.id, on: s.on}] AS earlier
            ORDER BY d.takenOn DESC, d.year DESC, d.ordinal DESC, d.id
            """;

    /// Whoever numbers or ends decisions waits here: only so are there no gaps and no circles.
    private static final String LOCK =
            """
            MATCH (t:WorkingTable)
            WITH t ORDER BY t.id
            SET t.lock = true
            REMOVE t.lock
            """;

    private static final String CREATE =
            """
            MATCH (t:WorkingTable {id: $table})
            OPTIONAL MATCH (other:Decision {table: $table, year: $year})
            WITH t, coalesce(max(other.ordinal), 0) + 1 AS next
            CREATE (d:Decision {id: $id, table: $table, year: $year, ordinal: next, version: 1})
            SET d += $properties, d.demo = t.demo
            CREATE (d)-[:TAKEN_BY]->(t)
            """;

    private static final String AMEND =
            """
            MATCH (d:Decision {id: $id})
            SET d += $properties, d.version = d.version + 1
            WITH d
            OPTIONAL MATCH (d)-[tie:CONCERNS|MOVED_BY|SUPPORTED_BY]->()
            DELETE tie
            """;

    private static final String CONCERN =
            """
            MATCH (d:Decision {id: $id})
            UNWIND $ids AS one
            MATCH (n:%s {%s: one})
            MERGE (d)-[:CONCERNS]->(n)
            RETURN count(n) AS n
            """;

    private static final String ORGANISATIONS =
            """
            MATCH (d:Decision {id: $id})
            UNWIND $ids AS one
            MATCH (o:Organisation {id: one})
            MERGE (d)-[:%s]->(o)
            RETURN count(o) AS n
            """;

    private static final String REVOKE =
            """
            MATCH (d:Decision {id: $id})
            SET d.revokedOn = $on, d.revokedFor = $reason, d.version = d.version + 1
            """;

    private static final String SUPERSEDE =
            """
            MATCH (old:Decision {id: $old}), (by:Decision {id: $by})
            CREATE (by)-[:SUPERSEDES {on: $on}]->(old)
            SET old.version = old.version + 1
            """;

    private static final String REINSTATE =
            """
            MATCH (d:Decision {id: $id})
            OPTIONAL MATCH (:Decision)-[s:SUPERSEDES]->(d)
            DELETE s
            REMOVE d.revokedOn, d.revokedFor
            SET d.version = d.version + 1
            """;

    private final Neo4jClient neo4j;

    DecisionStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// All of them, the newest first.
    public List<Decision> all() {
        return read(null);
    }

    public Optional<Decision> find(DecisionId id) {
        return read(id).stream().findFirst();
    }

    /// Makes other writers of the registers wait until the end of the transaction.
    public void lockRegisters() {
        neo4j.query(LOCK).run();
    }

    /// Puts it into the register of `table` under the next number of its year; the lock is held.
    ///
    /// @throws IllegalArgumentException if it concerns what is not in the graph
    public Decision create(String table, DecisionData data) {
        return create(table, DecisionId.random(), data);
    }

    Decision create(String table, DecisionId id, DecisionData data) {
        neo4j.query(CREATE)
                .bindAll(
                        Map.of(
                                "table",
                                table,
                                "year",
                                data.takenOn().getYear(),
                                "id",
                                id.value(),
                                "properties",
                                properties(data)))
                .run();
        tie(id, data);
        return find(id).orElseThrow();
    }

    /// Replaces what it says; its version goes up.
    public void amend(DecisionId id, DecisionData data) {
        neo4j.query(AMEND).bindAll(Map.of("id", id.value(), "properties", properties(data))).run();
        tie(id, data);
    }

    public void revoke(DecisionId id, LocalDate on, String reason) {
        neo4j.query(REVOKE).bindAll(Map.of("id", id.value(), "on", on, "reason", reason)).run();
    }

    public void supersede(DecisionId old, DecisionId by, LocalDate on) {
        neo4j.query(SUPERSEDE)
                .bindAll(Map.of("old", old.value(), "by", by.value(), "on", on))
                .run();
    }

    public void reinstate(DecisionId id) {
        neo4j.query(REINSTATE).bind(id.value()).to("id").run();
    }

    private void tie(DecisionId id, DecisionData data) {
        data.concerns().stream()
                .collect(
                        Collectors.groupingBy(
                                Concern::kind,
                                Collectors.mapping(Concern::id, Collectors.toList())))
                .forEach((kind, ids) ->
                        connect(CONCERN.formatted(kind.label(), kind.key()), id, ids));
        var mover = data.mover();
        if (mover != null) {
            connect(ORGANISATIONS.formatted("MOVED_BY"), id, List.of(mover.value()));
        }
        connect(
                ORGANISATIONS.formatted("SUPPORTED_BY"),
                id,
                data.supporters().stream().map(OrganisationId::value).toList());
    }

    private void connect(String query, DecisionId id, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        long found =
                neo4j.query(query)
                        .bindAll(Map.of("id", id.value(), "ids", ids))
                        .fetchAs(Long.class)
                        .one()
                        .orElse(0L);
        if (found != ids.size()) {
            throw new IllegalArgumentException(
                    "Of %s the graph knows only %d.".formatted(ids, found));
        }
    }

    private List<Decision> read(@Nullable DecisionId id) {
        return List.copyOf(
                neo4j.query(FIND)
                        .bind(id == null ? null : id.value())
                        .to("id")
                        .fetchAs(Decision.class)
                        .mappedBy((_, row) -> DecisionRows.decision(row))
                        .all());
    }

    private static Map<String, Object> properties(DecisionData data) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("takenOn", data.takenOn());
        properties.put("title", data.title());
        properties.put("text", data.text());
        properties.put("reviewOn", data.reviewOn());
        properties.put("document", data.document());
        return properties;
    }
}
