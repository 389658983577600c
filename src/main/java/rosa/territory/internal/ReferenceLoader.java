package rosa.territory.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.territory.ReferenceData;
import rosa.territory.TerritoryChanged;

/// Loads `neo4j/reference` when the program starts, in one transaction, if the tables' checksum is
/// not the one of the last load. Counts and boundaries that came by import are left alone.
@Component("referenceData")
@DependsOn("migrations")
class ReferenceLoader implements ReferenceData, InitializingBean {
    static final String SETTING = "territory.reference";

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoader.class);

    /// File → statement over its `$rows`, in the order in which they run.
    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("reference/sources.csv", Cypher.MERGE_SOURCES);
        STATEMENTS.put(
                "reference/comuni.csv",
                """
                UNWIND $rows AS row
                MERGE (c:Comune {istat: row.istat})
                REMOVE c.importRun
                SET c.name = row.name, c.cadastralCode = row.cadastral_code,
                    c.areaKm2 = toFloat(row.area_km2), c.lat = toFloat(row.lat), c.lon = toFloat(row.lon),
                    c.labelLat = toFloat(row.label_lat), c.labelLon = toFloat(row.label_lon),
                    c.altitudeMin = toInteger(row.altitude_min_m),
                    c.altitudeMax = toInteger(row.altitude_max_m),
                    c.source = row.source, c.asOf = date(row.as_of)
                """);
        STATEMENTS.put(
                "reference/residents.csv",
                """
                UNWIND $rows AS row
                MATCH (c:Comune {istat: row.istat})
                MERGE (r:ResidentCount {id: row.istat + '@' + row.date})
                SET r.date = date(row.date), r.people = toInteger(row.people), r.kind = row.kind,
                    r.source = row.source, r.asOf = date(row.date)
                MERGE (c)-[:HAS_RESIDENTS]->(r)
                """);
        STATEMENTS.put(
                "reference/territories.csv",
                """
                UNWIND $rows AS row
                MERGE (t:Territory {id: row.id})
                SET t.kind = row.kind, t.code = row.code, t.name = row.name, t.seat = row.seat,
                    t.source = row.source, t.asOf = date(row.as_of)
                WITH row, t WHERE row.parent IS NOT NULL
                MERGE (parent:Territory {id: row.parent})
                MERGE (t)-[within:PART_OF]->(parent)
                SET within.source = row.source, within.asOf = date(row.as_of)
                """);
        STATEMENTS.put(
                "reference/memberships.csv",
                """
                UNWIND $rows AS row
                MATCH (c:Comune {istat: row.istat})
                MATCH (t:Territory {id: row.territory})
                MERGE (c)-[part:PART_OF]->(t)
                SET part.source = row.source, part.asOf = date(row.as_of)
                """);
        STATEMENTS.put(
                "reference/poles.csv",
                """
                UNWIND $rows AS row
                OPTIONAL MATCH (c:Comune {istat: row.istat})
                SET c:Pole
                WITH row WHERE row.in_umbria = 'false'
                MERGE (p:Pole {istat: row.istat})
                SET p.name = row.name, p.source = row.source, p.asOf = date(row.as_of)
                """);
        STATEMENTS.put(
                "reference/snai.csv",
                """
                UNWIND $rows AS row
                MATCH (c:Comune {istat: row.istat})
                MATCH (p:Pole {istat: row.pole})
                MERGE (s:SnaiClassification {id: row.istat + '@' + row.year})
                SET s.year = toInteger(row.year), s.code = row.code,
                    s.minutesToPole = toFloat(row.minutes_to_pole),
                    s.source = row.source, s.asOf = date(row.as_of)
                MERGE (c)-[:HAS_SNAI_CLASS]->(s)
                MERGE (s)-[:GRAVITATES_TO]->(p)
                """);
        STATEMENTS.put(
                "reference/borders.csv",
                """
                UNWIND $rows AS row
                MATCH (a:Comune {istat: row.istat_a})
                MATCH (b:Comune {istat: row.istat_b})
                MERGE (a)-[border:BORDERS]->(b)
                SET border.km = toFloat(row.km), border.source = row.source, border.asOf = date(row.as_of)
                """);
    }

    /// What a table no longer says must not stay; what came by import does.
    private static final String FORGET_FORMER_RELATIONSHIPS =
            """
            MATCH (:Comune)-[former:PART_OF|BORDERS]->()
            WHERE former.importRun IS NULL
            DELETE former
            """;

    private final Graph graph;
    private final Neo4jClient client;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    ReferenceLoader(
            Graph graph, Neo4jClient client, Settings settings, ApplicationEventPublisher events) {
        this.graph = graph;
        this.client = client;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    @Override
    public boolean load() {
        String checksum = Tables.checksum(List.copyOf(STATEMENTS.keySet()));
        return graph.write(() -> {
            if (!settings.replace(SETTING, checksum)) {
                return false;
            }
            client.query(FORGET_FORMER_RELATIONSHIPS).run();
            STATEMENTS.forEach((file, statement) ->
                    client.query(statement).bind(Tables.rows(file)).to("rows").run());
            events.publishEvent(new TerritoryChanged());
            LOG.info("Reference tables loaded, checksum {}.", checksum);
            return true;
        });
    }
}
