package rosa.territory.internal;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.territory.ReferenceData;
import rosa.territory.TerritoryChanged;

/// Loads the demonstration services once, unless `rosa.demo` is `off`; once removed they stay away.
@Component
class DemoServices implements InitializingBean {
    static final String SETTING = "territory.demo";

    private static final String SOURCES = "demo/sources.csv";
    private static final String SERVICES = "demo/services.csv";
    private static final String LOAD =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.comune})
            MERGE (s:Service {id: row.id})
            SET s.kind = row.kind, s.name = row.name, s.address = row.address,
                s.lat = toFloat(row.lat), s.lon = toFloat(row.lon), s.version = 1,
                s.source = row.source, s.asOf = date(row.asOf), s.demo = true
            MERGE (s)-[:LOCATED_IN]->(c)
            """;

    private final Graph graph;
    private final Neo4jClient client;
    private final Settings settings;
    private final ReferenceData reference;
    private final ApplicationEventPublisher events;
    private final boolean wanted;

    DemoServices(
            Graph graph,
            Neo4jClient client,
            Settings settings,
            ReferenceData reference,
            ApplicationEventPublisher events,
            @Value("${rosa.demo:on}") String demo) {
        this.graph = graph;
        this.client = client;
        this.settings = settings;
        this.reference = reference;
        this.events = events;
        this.wanted = !demo.equals("off");
    }

    @Override
    public void afterPropertiesSet() {
        reference.load();
        if (wanted) {
            load();
        }
    }

    private void load() {
        String checksum = Tables.checksum(List.of(SOURCES, SERVICES));
        graph.write(() -> {
            if (settings.replace(SETTING, checksum)) {
                client.query(Cypher.MERGE_SOURCES).bind(Tables.rows(SOURCES)).to("rows").run();
                client.query(LOAD).bind(Tables.rows(SERVICES)).to("rows").run();
                events.publishEvent(new TerritoryChanged());
            }
        });
    }
}
