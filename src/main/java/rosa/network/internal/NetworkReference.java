package rosa.network.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.territory.ReferenceData;

/// Loads the institutions and the SAI projects of `neo4j/reference` when the program starts, if the
/// tables have changed since. An organisation that a person has edited is left as it is.
@Component("networkReference")
final class NetworkReference implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkReference.class);
    private static final String SETTING = "network.reference";
    private static final String ORGANISATIONS = "reference/organisations.csv";
    private static final String PROJECTS = "reference/sai_projects.csv";
    private static final String SAVE_ORGANISATIONS =
            """
            UNWIND $rows AS row
            MERGE (o:Organisation {id: row.id})
            ON CREATE SET o.version = 1
            WITH o, row WHERE o.version = 1
            SET o.name = row.name, o.kind = row.kind, o.source = row.source, o.asOf = date(row.asOf)
            WITH o, row
            OPTIONAL MATCH (o)-[was:SEATED_IN|OPERATES_IN]->()
            DELETE was
            WITH DISTINCT o, row
            OPTIONAL MATCH (c:Comune {istat: row.seat})
            OPTIONAL MATCH (t:Territory {id: row.operatesIn})
            FOREACH (it IN CASE WHEN c IS NULL THEN [] ELSE [c] END | CREATE (o)-[:SEATED_IN]->(it))
            FOREACH (it IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (o)-[:OPERATES_IN]->(it))
            """;
    private static final String SAVE_PROJECTS =
            """
            UNWIND $rows AS row
            MATCH (o:Organisation {id: row.holder})
            MERGE (p:SaiProject {id: row.id})
            SET p.code = row.id, p.category = row.category,
                p.source = row.source, p.asOf = date(row.asOf)
            MERGE (p)-[held:HELD_BY]->(o)
            SET held.source = row.source, held.asOf = date(row.asOf)
            """;

    private final Graph graph;
    private final Neo4jClient neo4j;
    private final NetworkSettings settings;
    private final ReferenceData reference;

    NetworkReference(
            Graph graph, Neo4jClient neo4j, NetworkSettings settings, ReferenceData reference) {
        this.graph = graph;
        this.neo4j = neo4j;
        this.settings = settings;
        this.reference = reference;
    }

    @Override
    public void afterPropertiesSet() {
        reference.load();
        String checksum = Tables.checksum(List.of(ORGANISATIONS, PROJECTS));
        graph.write(() -> {
            if (checksum.equals(settings.lock(SETTING))) {
                return;
            }
            save(
                    SAVE_ORGANISATIONS,
                    ORGANISATIONS,
                    List.of("id", "name", "kind", "seat", "operates_in"));
            save(SAVE_PROJECTS, PROJECTS, List.of("id", "holder", "category"));
            settings.set(SETTING, checksum);
            LOG.info("Institutions and SAI projects loaded.");
        });
    }

    private void save(String statement, String file, List<String> columns) {
        var rows =
                Tables.rows(file).stream()
                        .map(row -> {
                            var values = Rows.properties("asOf", row.text("as_of"));
                            values.put("source", row.text("source"));
                            for (String column : columns) {
                                String key = column.equals("operates_in") ? "operatesIn" : column;
                                values.put(key, row.optional(column, String::valueOf));
                            }
                            return values;
                        })
                        .toList();
        neo4j.query(statement).bind(rows).to("rows").run();
    }
}
