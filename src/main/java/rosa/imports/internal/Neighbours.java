package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/// Finds what refers to things that an import brought.
@Component
class Neighbours {
    private static final String USERS =
            """
            UNWIND $ids AS id
            MATCH (n:$($label) {id: id})-[r]-(o)
            WHERE NOT o:Comune AND NOT o:Territory AND NOT o:PriceComponent
              AND NOT (startNode(r) = n AND type(r) IN ['MANAGED_BY', 'SITE_OF', 'HELD_BY', 'ACTS_FOR'])
            RETURN DISTINCT id, labels(o)[0] AS kind, coalesce(o.id, o.istat, '') AS user,
              coalesce(o.name, o.title, o.displayName, o.code, toString(o.date), '') AS name
            """;

    private final Neo4jClient neo4j;

    Neighbours(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Something that refers to a thing.
    ///
    /// @param kind its label in the graph
    record Neighbour(String kind, String id, String name) {}

    /// What refers to each of the new things, by kind and id.
    Map<String, List<Neighbour>> of(List<Touched> touched) {
        Map<String, List<Neighbour>> users = new HashMap<>();
        for (Touched.Kind kind : Touched.Kind.values()) {
            List<String> ids =
                    touched.stream()
                            .filter(one -> one.kind() == kind && one.isNew())
                            .map(Touched::id)
                            .toList();
            if (kind == Touched.Kind.COUNT || ids.isEmpty()) {
                continue;
            }
            neo4j.query(USERS)
                    .bindAll(Map.of("ids", ids, "label", kind.label()))
                    .fetch()
                    .all()
                    .forEach(row ->
                            users.computeIfAbsent(
                                            kind.label() + row.get("id"), _ -> new ArrayList<>())
                                    .add(
                                            new Neighbour(
                                                    String.valueOf(row.get("kind")),
                                                    String.valueOf(row.get("user")),
                                                    String.valueOf(row.get("name")))));
        }
        return users;
    }

    /// The page of a thing; empty if it has none.
    static String href(String kind, String id) {
        return switch (kind) {
            case "Facility" -> "strutture/" + id;
            case "Organisation" -> "enti/" + id;
            case "Decision" -> "decisioni/" + id;
            case "Comune" -> "territorio/" + id;
            default -> "";
        };
    }
}
