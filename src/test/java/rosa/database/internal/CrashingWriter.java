package rosa.database.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import rosa.database.DatabaseSettings;
import rosa.database.Graph;
import rosa.database.GraphFixture;

/// A program of its own that writes to an embedded database without pause, several at once, and
/// says on its output which change was acknowledged. It never ends by itself: [KillTest] kills it.
final class CrashingWriter {
    private static final int WRITERS = 4;

    private CrashingWriter() {}

    @SuppressWarnings("SystemOut") // Its output is what the test reads.
    public static void main(String[] arguments) {
        var database =
                OpenDatabase.of(
                        new DatabaseSettings(
                                Path.of(arguments[0]),
                                new DatabaseSettings.External("", "neo4j", null)));
        new Migrations(database.driver(), Clock.systemUTC(), Migrations.onClassPath()).run();
        String round = arguments[1];
        var client = Neo4jClient.create(database.driver());
        var graph = GraphFixture.over(new Neo4jTransactionManager(database.driver()));
        IntStream.range(0, WRITERS)
                .forEach(writer ->
                        new Thread(() -> write(round + "-" + writer, client, graph)).start());
    }

    @SuppressWarnings("SystemOut")
    private static void write(String prefix, Neo4jClient client, Graph graph) {
        for (int i = 0; ; i++) {
            String id = prefix + "-" + i;
            graph.write(() -> {
                client.query(
                                """
                                MATCH (head:Setting {key: 'audit.head'})
                                SET head.seq = head.seq + 1
                                WITH head
                                CREATE (:Acknowledged {id: $id, seq: head.seq})
                                """)
                        .bind(id)
                        .to("id")
                        .run();
            });
            System.out.println(id);
        }
    }
}
