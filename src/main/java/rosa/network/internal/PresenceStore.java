package rosa.network.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.model.PresenceHistory.Series;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// All presences ever counted, in one query. Its callers hold a transaction.
@Component
public class PresenceStore {
    private static final String ALL =
            """
            MATCH (f:Facility)-[:LOCATED_IN]->(c:Comune)
            MATCH (f)-[:HAS_PLACES]->(n:PlacesCount)
            WHERE n.occupied IS NOT NULL
            RETURN f.id AS id, c.istat AS comune, f.openedOn AS opened, f.closedOn AS closed,
                collect(n.date) AS days, collect(n.occupied) AS counts
            """;

    private final Neo4jClient neo4j;

    PresenceStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Of each facility that was ever counted.
    public Map<FacilityId, Series> all() {
        Map<FacilityId, Series> all = new HashMap<>();
        neo4j.query(ALL)
                .fetchAs(FacilityId.class)
                .mappedBy((_, row) -> {
                    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
                    List<LocalDate> days = row.get("days").asList(day -> day.asLocalDate());
                    for (int i = 0; i < days.size(); i++) {
                        counts.put(days.get(i), row.get("counts").get(i).asInt());
                    }
                    var id = new FacilityId(row.get("id").asString());
                    all.put(
                            id,
                            new Series(
                                    new IstatCode(row.get("comune").asString()),
                                    Rows.date(row.get("opened")),
                                    Rows.date(row.get("closed")),
                                    counts));
                    return id;
                })
                .all();
        return all;
    }
}
