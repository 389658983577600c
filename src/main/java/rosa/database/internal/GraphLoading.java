package rosa.database.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import rosa.database.Backups.Contents;
import rosa.shared.StartFailure;

/// Fills a graph with a backup's lines, in batches, and compares the result with the backup.
final class GraphLoading {
    private static final int BATCH = 1_000;

    private static final String EMPTY =
            "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted";
    private static final String NODES =
            """
            UNWIND $rows AS row
            CREATE (n:$(row.labels)) SET n = row.properties
            RETURN row.id AS id, elementId(n) AS element
            """;
    private static final String RELATIONSHIPS =
            """
            UNWIND $rows AS row
            MATCH (a) WHERE elementId(a) = row.from
            MATCH (b) WHERE elementId(b) = row.to
            CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties
            """;

    private final Driver driver;
    private final Clock clock;
    private final Map<Long, String> elements = new HashMap<>();

    GraphLoading(Driver driver, Clock clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /// Empties the graph, makes its schema and loads `backup`.
    Contents load(BackupFile backup, List<MigrationFile> schema) {
        try (Session session = driver.session()) {
            empty(session);
            new Migrations(driver, clock, schema).run();
            empty(session);
            loadNodes(session, backup);
            loadRelationships(session, backup);
        }
        Contents contents = GraphReading.contents(driver);
        if (!contents.equals(backup.manifest().contents())) {
            throw new StartFailure(
                    BackupFile.DAMAGED,
                    "I dati ripristinati non coincidono con quelli della copia: il ripristino è stato annullato.");
        }
        return contents;
    }

    private static void empty(Session session) {
        long deleted = 1;
        while (deleted > 0) {
            deleted =
                    session.executeWrite(
                            transaction -> transaction.run(EMPTY).single().get("deleted").asLong());
        }
    }

    private void loadNodes(Session session, BackupFile backup) {
        List<Map<String, Object>> rows = new ArrayList<>();
        backup.readNodes(node -> {
            rows.add(
                    Map.of(
                            "id", node.id(),
                            "labels", node.labels(),
                            "properties", node.properties()));
            if (rows.size() == BATCH) {
                createNodes(session, rows);
            }
        });
        createNodes(session, rows);
    }

    private void createNodes(Session session, List<Map<String, Object>> rows) {
        session.executeWriteWithoutResult(transaction ->
                transaction
                        .run(NODES, Map.of("rows", rows))
                        .forEachRemaining(row ->
                                elements.put(
                                        row.get("id").asLong(), row.get("element").asString())));
        rows.clear();
    }

    private void loadRelationships(Session session, BackupFile backup) {
        List<Map<String, Object>> rows = new ArrayList<>();
        backup.readRelationships(edge -> {
            rows.add(
                    Map.of(
                            "from", elements.getOrDefault(edge.from(), ""),
                            "to", elements.getOrDefault(edge.to(), ""),
                            "type", edge.type(),
                            "properties", edge.properties()));
            if (rows.size() == BATCH) {
                createRelationships(session, rows);
            }
        });
        createRelationships(session, rows);
    }

    private static void createRelationships(Session session, List<Map<String, Object>> rows) {
        session.executeWriteWithoutResult(
                transaction -> transaction.run(RELATIONSHIPS, Map.of("rows", rows)).consume());
        rows.clear();
    }
}
