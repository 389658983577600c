package rosa.distribution.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.model.RuleSetData;
import rosa.shared.TerritoryId;

/// Rule sets in the graph, each with its bands.
@Component
public class RuleSetStore {
    private static final String FIND =
            """
            MATCH (r:RuleSet)
            WHERE $id IS NULL OR r.id = $id
            OPTIONAL MATCH (r)-[:HAS_BAND]->(b:Band)
            WITH r, b ORDER BY b.order
            WITH r, collect(b) AS bands
            RETURN r, bands ORDER BY r.validFrom DESC, r.name, r.id
            """;

    private static final String LOCK =
            """
            MATCH (r:RuleSet {id: $id})
            SET r.lock = true
            REMOVE r.lock
            """;

    private static final String CREATE =
            """
            MERGE (r:RuleSet {id: $id})
            SET r += $properties, r.version = 1, r.demo = $demo
            """;

    private static final String AMEND =
            """
            MATCH (r:RuleSet {id: $id})
            SET r += $properties, r.version = r.version + 1
            """;

    private static final String ARCHIVE =
            """
            MATCH (r:RuleSet {id: $id})
            SET r.archivedOn = $day, r.version = r.version + 1
            """;

    private static final String FORGET_BANDS =
            """
            MATCH (:RuleSet {id: $id})-[:HAS_BAND]->(b:Band)
            DETACH DELETE b
            """;

    private static final String CREATE_BANDS =
            """
            MATCH (r:RuleSet {id: $id})
            UNWIND $bands AS band
            CREATE (r)-[:HAS_BAND]->(b:Band)
            SET b = band
            """;

    private final Neo4jClient neo4j;

    RuleSetStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// All of them, the latest in force first.
    public List<RuleSet> all() {
        return read(null);
    }

    public Optional<RuleSet> find(RuleSetId id) {
        return read(id).stream().findFirst();
    }

    /// Makes other writers wait until the end of the transaction.
    public void lock(RuleSetId id) {
        neo4j.query(LOCK).bind(id.value()).to("id").run();
    }

    public void create(RuleSet ruleSet) {
        neo4j.query(CREATE)
                .bind(ruleSet.id().value())
                .to("id")
                .bind(properties(ruleSet.data()))
                .to("properties")
                .bind(ruleSet.demo())
                .to("demo")
                .run();
        createBands(ruleSet.id(), ruleSet.data());
    }

    /// Replaces what the rule set says; its version goes up.
    public void amend(RuleSetId id, RuleSetData data) {
        neo4j.query(AMEND).bind(id.value()).to("id").bind(properties(data)).to("properties").run();
        neo4j.query(FORGET_BANDS).bind(id.value()).to("id").run();
        createBands(id, data);
    }

    /// Takes it out of use, or back if there is no day; its version goes up.
    public void archive(RuleSetId id, @Nullable LocalDate day) {
        neo4j.query(ARCHIVE).bind(id.value()).to("id").bind(day).to("day").run();
    }

    private void createBands(RuleSetId id, RuleSetData data) {
        var bands = new ArrayList<Map<String, Object>>();
        for (int order = 0; order < data.bands().size(); order++) {
            bands.add(Bands.properties(id.value() + "@" + order, order, data.bands().get(order)));
        }
        neo4j.query(CREATE_BANDS).bind(id.value()).to("id").bind(bands).to("bands").run();
    }

    private List<RuleSet> read(@Nullable RuleSetId id) {
        return List.copyOf(
                neo4j.query(FIND)
                        .bind(id == null ? null : id.value())
                        .to("id")
                        .fetchAs(RuleSet.class)
                        .mappedBy((_, row) -> ruleSet(row))
                        .all());
    }

    private static Map<String, Object> properties(RuleSetData data) {
        var properties = new HashMap<String, Object>();
        properties.put("name", data.name());
        properties.put("description", data.description());
        properties.put("validFrom", data.validFrom());
        properties.put("source", data.source());
        properties.put("safeguard", data.safeguard().code());
        properties.put("excludeBelow", data.exclusions().below());
        properties.put(
                "excludedTerritories",
                data.exclusions().territories().stream().map(TerritoryId::value).toList());
        properties.put("rounding", data.rounding().code());
        return properties;
    }

    private static RuleSet ruleSet(Record row) {
        var node = row.get("r");
        var archivedOn = node.get("archivedOn");
        return new RuleSet(
                new RuleSetId(node.get("id").asString()),
                node.get("version").asInt(),
                Bands.ruleSetData(node, row.get("bands").asList(Bands::band)),
                archivedOn.isNull() ? null : archivedOn.asLocalDate(),
                node.get("demo").asBoolean(false));
    }
}
