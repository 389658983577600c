package rosa.network.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.TieKind;
import rosa.shared.TieId;

/// Ties between nodes of the network. Its callers hold a transaction.
@Component
public class TieStore {
    private static final String ENDS =
            """
            RETURN t, [l IN labels(a) WHERE l IN $labels][0] AS fromLabel, coalesce(a.id, a.istat) AS fromKey,
                a.name AS fromName, [l IN labels(b) WHERE l IN $labels][0] AS toLabel,
                coalesce(b.id, b.istat) AS toKey, b.name AS toName
            ORDER BY t.kind, fromName, toName, t.id
            """;
    private static final String SAVE =
            """
            UNWIND $rows AS row
            MATCH (a:%s {%s: row.from})
            MATCH (b:%s {%s: row.to})
            MERGE (a)-[t:TIED_TO {id: row.id}]->(b)
            SET t += row.properties
            RETURN count(t) AS n
            """;
    private static final List<String> LABELS =
            List.of("Facility", "Organisation", "Person", "Comune");

    private final Neo4jClient neo4j;

    TieStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    public List<Tie> all() {
        return read("MATCH (a)-[t:TIED_TO]->(b)", "");
    }

    public List<Tie> of(TieEnd end) {
        return read(
                "MATCH (n:%s {%s: $key})-[t:TIED_TO]-() WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b"
                        .formatted(end.label(), keyOf(end.label())),
                end.key());
    }

    public Optional<Tie> find(TieId id) {
        return read("MATCH (a)-[t:TIED_TO {id: $key}]->(b)", id.value()).stream().findFirst();
    }

    /// Writes the ties, over those with the same ids.
    ///
    /// @throws IllegalArgumentException if an end is not known
    public void save(Collection<Tie> ties) {
        ties.stream()
                .collect(
                        Collectors.groupingBy(tie -> List.of(tie.from().label(), tie.to().label())))
                .forEach((labels, some) -> save(labels.get(0), labels.get(1), some));
    }

    public void remove(TieId id) {
        neo4j.query("MATCH ()-[t:TIED_TO {id: $id}]->() DELETE t").bind(id.value()).to("id").run();
    }

    /// What the audit log keeps: the names of its ends for people, their keys to find it by.
    public static Map<String, @Nullable Object> facts(Tie tie) {
        Map<String, @Nullable Object> facts = new HashMap<>(properties(tie));
        facts.put("from", tie.from().name());
        facts.put("to", tie.to().name());
        facts.put(Tie.FROM_KEY, tie.from().key());
        facts.put(Tie.TO_KEY, tie.to().key());
        return facts;
    }

    private void save(String from, String to, List<Tie> ties) {
        long saved =
                neo4j.query(SAVE.formatted(from, keyOf(from), to, keyOf(to)))
                        .bind(ties.stream().map(TieStore::row).toList())
                        .to("rows")
                        .fetchAs(Long.class)
                        .one()
                        .orElse(0L);
        if (saved != ties.size()) {
            throw new IllegalArgumentException(
                    "%d of %d ties have an end that is not known."
                            .formatted(ties.size() - saved, ties.size()));
        }
    }

    private List<Tie> read(String match, String key) {
        return List.copyOf(
                neo4j.query(match + "\n" + ENDS)
                        .bind(key)
                        .to("key")
                        .bind(LABELS)
                        .to("labels")
                        .fetchAs(Tie.class)
                        .mappedBy((_, row) -> tie(row))
                        .all());
    }

    private static String keyOf(String label) {
        return label.equals("Comune") ? "istat" : "id";
    }

    private static Map<String, @Nullable Object> row(Tie tie) {
        return Rows.properties(
                "id", tie.id().value(),
                "from", tie.from().key(),
                "to", tie.to().key(),
                "properties", properties(tie));
    }

    private static Map<String, @Nullable Object> properties(Tie tie) {
        return Rows.with(
                Rows.properties(
                        "kind", tie.kind().key(),
                        "strength", tie.strength(),
                        "since", tie.since(),
                        "until", tie.until(),
                        "note", tie.note(),
                        "demo", tie.demo() ? true : null),
                tie.provenance());
    }

    private static Tie tie(Record row) {
        Value edge = row.get("t");
        return new Tie(
                new TieId(edge.get("id").asString()),
                TieKind.of(edge.get("kind").asString()),
                end(row, "from"),
                end(row, "to"),
                Rows.integer(edge, "strength"),
                Rows.date(edge, "since"),
                Rows.date(edge, "until"),
                Rows.text(edge, "note"),
                Rows.provenance(edge),
                Rows.flag(edge, "demo"));
    }

    private static TieEnd end(Record row, String side) {
        return TieEnd.of(
                row.get(side + "Label").asString(),
                row.get(side + "Key").asString(),
                row.get(side + "Name").asString());
    }
}
