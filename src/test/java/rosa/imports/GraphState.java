package rosa.imports;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;

/// All reference facts of the graph as they are, to be compared with what they were.
final class GraphState {
    private static final String FACTS =
            """
            MATCH (n)
            WHERE n:Comune OR n:Pole OR n:Territory OR n:ResidentCount OR n:SnaiClassification
              OR n:Boundary OR n:Source OR n:ComuneChange
            RETURN labels(n) AS labels, properties(n) AS properties, COLLECT {
                MATCH (n)-[r]->(o)
                RETURN {type: type(r), properties: properties(r), to: coalesce(o.id, o.istat)} AS edge
                ORDER BY type(r), coalesce(o.id, o.istat)
            } AS edges
            """;

    private GraphState() {}

    /// Each node with its labels, properties and edges, as text.
    static Set<String> of(Neo4jClient client) {
        return new TreeSet<>(
                client.query(FACTS)
                        .fetchAs(String.class)
                        .mappedBy((_, row) ->
                                new TreeSet<>(row.get("labels").asList())
                                        + " "
                                        + sorted(row.get("properties"))
                                        + " "
                                        + row.get("edges").asList(GraphState::sorted))
                        .all());
    }

    private static String sorted(Value map) {
        var parts = new TreeMap<String, String>();
        map.keys()
                .forEach(key ->
                        parts.put(
                                key,
                                map.get(key).hasType(TypeSystem.getDefault().MAP())
                                        ? sorted(map.get(key))
                                        : map.get(key).toString()));
        return parts.toString();
    }
}
