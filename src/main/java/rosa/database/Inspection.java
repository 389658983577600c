package rosa.database;

import java.util.List;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.database.internal.GraphReading;
import rosa.database.internal.Migrations;
import rosa.database.internal.Orphans;

/// Looks at a graph without changing it, also while the program runs.
public final class Inspection {
    private final Driver driver;
    private final Neo4jClient client;
    private final Graph graph;

    Inspection(Driver driver, Neo4jClient client, Graph graph) {
        this.driver = driver;
        this.client = client;
        this.graph = graph;
    }

    /// The counts and the hash, at one moment between two changes.
    public Backups.Contents contents() {
        return GraphReading.contents(driver);
    }

    /// What hangs loose: one sentence a kind, none if all is well.
    public List<String> orphans() {
        return Orphans.in(driver);
    }

    /// Where the graph's migrations stand against the program's, in one sentence.
    public String migrations() {
        return Migrations.standing(GraphReading.migrations(driver));
    }

    /// Runs `work` while no audited change can happen.
    public <T> T still(Supplier<T> work) {
        return graph.write(() -> {
            client.query(GraphReading.TAKE_LOCK).run();
            return work.get();
        });
    }
}
