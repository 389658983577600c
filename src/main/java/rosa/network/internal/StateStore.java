package rosa.network.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.Facility;
import rosa.network.FacilityState;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// The network as it stood on a day, in one query.
@Component
public class StateStore {
    private static final String STATE =
            """
            MATCH (f:Facility)-[:LOCATED_IN]->(c:Comune)
            WHERE ($comune IS NULL OR c.istat = $comune)
              AND ($facility IS NULL OR f.id = $facility)
              AND ($closed OR ((f.openedOn IS NULL OR f.openedOn <= $day)
                           AND (f.closedOn IS NULL OR f.closedOn > $day)))
            OPTIONAL MATCH (f)-[:SITE_OF]->(p:SaiProject)
            CALL (f) {
                OPTIONAL MATCH (f)-[m:MANAGED_BY]->(o:Organisation)
                WHERE (m.since IS NULL OR m.since <= $day) AND (m.until IS NULL OR m.until > $day)
                RETURN o ORDER BY coalesce(m.since, date('0001-01-01')) DESC LIMIT 1
            }
            CALL (f) {
                OPTIONAL MATCH (f)-[:HAS_PLACES]->(n:PlacesCount)
                WHERE n.date <= $day
                WITH n ORDER BY n.date DESC
                RETURN collect(n) AS counts
            }
            CALL (f) {
                OPTIONAL MATCH (f)-[:UNDER]->(k:Contract)
                WHERE k.start <= $day
                  AND coalesce(k.extendedTo, k.`end`, date('9999-12-31')) >= $day
                WITH k ORDER BY k.start DESC, k.id LIMIT 1
                OPTIONAL MATCH (k)-[:PRICED]->(x:PriceComponent)
                RETURN CASE WHEN count(x) = 0 THEN null ELSE sum(x.centsPerPersonDay) END AS cents,
                    CASE WHEN count(x) = 0 THEN null
                        ELSE sum(CASE WHEN x.reducible THEN x.centsPerPersonDay ELSE 0 END) END AS reducible
            }
            RETURN f, c.istat AS comune, c.name AS comuneName, o.id AS manager, o.name AS managerName,
                p.id AS project, cents, reducible,
                head([n IN counts WHERE n.financed IS NOT NULL | n.financed]) AS financed,
                head([n IN counts WHERE n.active IS NOT NULL | n.active]) AS active,
                head([n IN counts WHERE n.occupied IS NOT NULL | n.occupied]) AS occupied,
                head([n IN counts WHERE n.financed IS NOT NULL OR n.active IS NOT NULL | n.date]) AS placesOn,
                head([n IN counts WHERE n.occupied IS NOT NULL | n.date]) AS presencesOn,
                head([n IN counts WHERE n.financed IS NOT NULL OR n.active IS NOT NULL | n.source]) AS placesSource,
                head([n IN counts WHERE n.occupied IS NOT NULL | n.source]) AS presencesSource
            ORDER BY comuneName, f.name, f.id
            """;

    private final Neo4jClient neo4j;

    StateStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// The facilities of a comune, or all; those not open on the day only if `closed`.
    public List<FacilityState> on(
            LocalDate day,
            @Nullable IstatCode comune,
            @Nullable FacilityId facility,
            boolean closed) {
        return List.copyOf(
                neo4j.query(STATE)
                        .bind(day)
                        .to("day")
                        .bind(comune == null ? null : comune.value())
                        .to("comune")
                        .bind(facility == null ? null : facility.value())
                        .to("facility")
                        .bind(closed)
                        .to("closed")
                        .fetchAs(FacilityState.class)
                        .mappedBy((_, row) -> state(row))
                        .all());
    }

    /// The days on which something was counted, in order.
    public List<LocalDate> days() {
        return List.copyOf(
                neo4j.query("MATCH (n:PlacesCount) RETURN DISTINCT n.date AS day ORDER BY day")
                        .fetchAs(LocalDate.class)
                        .mappedBy((_, row) -> row.get("day").asLocalDate())
                        .all());
    }

    private static FacilityState state(Record row) {
        String manager = Rows.nullableText(row.get("managerName"));
        Facility facility = FacilityRows.facility(row);
        return new FacilityState(
                facility,
                facility.data().comune(),
                row.get("comuneName").asString(),
                manager == null ? "" : manager,
                Rows.integer(row.get("financed")),
                Rows.integer(row.get("active")),
                Rows.integer(row.get("occupied")),
                Rows.date(row.get("placesOn")),
                Rows.date(row.get("presencesOn")),
                Rows.nullableText(row.get("placesSource")),
                Rows.nullableText(row.get("presencesSource")),
                Rows.whole(row.get("cents")),
                Rows.whole(row.get("reducible")));
    }
}
