package rosa.network.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.DatedCount;
import rosa.network.PlacesCount;
import rosa.shared.FacilityId;

/// The dated series of places and presences. Its callers hold a transaction.
@Component
public class PlacesStore {
    private static final String OF =
            """
            MATCH (:Facility {id: $id})-[:HAS_PLACES]->(n:PlacesCount)
            RETURN n ORDER BY n.date
            """;
    private static final String AT =
            """
            UNWIND $ids AS id
            MATCH (n:PlacesCount {id: id})
            RETURN n.id AS id, n
            """;
    private static final String RECORD =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.facility})
            MERGE (n:PlacesCount {id: row.id})
            SET n += row.properties
            SET n.demo = CASE WHEN $demo THEN true ELSE null END
            MERGE (f)-[:HAS_PLACES]->(n)
            """;
    private static final String REMOVE = "MATCH (n:PlacesCount {id: $id}) DETACH DELETE n";

    private final Neo4jClient neo4j;
    private final References references;

    PlacesStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public List<PlacesCount> of(FacilityId facility) {
        return List.copyOf(
                neo4j.query(OF)
                        .bind(facility.value())
                        .to("id")
                        .fetchAs(PlacesCount.class)
                        .mappedBy((_, row) -> count(row.get("n")))
                        .all());
    }

    public Optional<PlacesCount> find(FacilityId facility, LocalDate date) {
        return Optional.ofNullable(at(List.of(key(facility, date))).get(key(facility, date)));
    }

    /// What is stored for the facilities and dates of `counts`, by [#key].
    public Map<String, PlacesCount> stored(Collection<DatedCount> counts) {
        return at(
                counts.stream().map(count -> key(count.facility(), count.count().date())).toList());
    }

    /// Writes the counts over what is stored for the same dates.
    public void record(Collection<DatedCount> counts, boolean demo) {
        references.facilities(
                counts.stream().map(count -> count.facility().value()).distinct().toList());
        neo4j.query(RECORD)
                .bind(counts.stream().map(PlacesStore::row).toList())
                .to("rows")
                .bind(demo)
                .to("demo")
                .run();
    }

    public void remove(FacilityId facility, LocalDate date) {
        neo4j.query(REMOVE).bind(key(facility, date)).to("id").run();
    }

    /// The key of a count in the graph.
    public static String key(FacilityId facility, LocalDate date) {
        return facility + "@" + date;
    }

    /// What the audit log keeps.
    public static Map<String, @Nullable Object> facts(PlacesCount count) {
        return Rows.with(
                Rows.properties(
                        "date", count.date(),
                        "financed", count.financed(),
                        "active", count.active(),
                        "occupied", count.occupied()),
                count.provenance());
    }

    private Map<String, PlacesCount> at(List<String> ids) {
        Map<String, PlacesCount> counts = new HashMap<>();
        neo4j.query(AT)
                .bind(ids)
                .to("ids")
                .fetchAs(Value.class)
                .mappedBy((_, row) -> row.get("n"))
                .all()
                .forEach(node -> counts.put(node.get("id").asString(), count(node)));
        return counts;
    }

    private static Map<String, @Nullable Object> row(DatedCount dated) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("facility", dated.facility().value());
        row.put("id", key(dated.facility(), dated.count().date()));
        row.put("properties", facts(dated.count()));
        return row;
    }

    private static PlacesCount count(Value node) {
        return new PlacesCount(
                node.get("date").asLocalDate(),
                Rows.integer(node, "financed"),
                Rows.integer(node, "active"),
                Rows.integer(node, "occupied"),
                Rows.provenance(node));
    }
}
