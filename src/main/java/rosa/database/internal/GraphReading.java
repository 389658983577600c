package rosa.database.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.types.Node;
import rosa.database.Backups.Contents;

/// Reads the whole graph, once, at one moment.
///
/// Neo4j reads what is committed at each step, so that a long reading could see half of a change.
/// Every audited change takes the lock of the audit log's head; the reading holds it meanwhile. A
/// relationship that an unaudited change (a note of when somebody was last seen) hangs to a node
/// made after the nodes were read is left out.
public final class GraphReading {
    /// Holds the lock of the audit log's head until the transaction ends, and changes nothing.
    public static final String TAKE_LOCK =
            "MATCH (head:Setting {key: 'audit.head'}) SET head.seq = head.seq";

    private GraphReading() {}

    /// The counts and the hash of the graph behind `driver`.
    public static Contents contents(Driver driver) {
        return read(driver, new Sink(_ -> {}, () -> {}, _ -> {}));
    }

    /// Takes the lines as they are read.
    ///
    /// @param between called once, after the last node
    record Sink(
            Consumer<GraphLine.Node> nodes,
            Runnable between,
            Consumer<GraphLine.Relationship> relationships) {}

    static Contents read(Driver driver, Sink sink) {
        try (Session session = driver.session();
                Transaction transaction = session.beginTransaction()) {
            transaction.run(TAKE_LOCK).consume();
            Contents contents = read(transaction, sink);
            transaction.rollback();
            return contents;
        }
    }

    /// The migrations that the graph has gone through, in order.
    public static List<Manifest.Applied> migrations(Driver driver) {
        try (Session session = driver.session()) {
            return session.run(
                            """
                            MATCH (m:Migration)
                            RETURN m.version AS version, m.checksum AS checksum ORDER BY version
                            """)
                    .list(row ->
                            new Manifest.Applied(
                                    row.get("version").asString(), row.get("checksum").asString()));
        }
    }

    private static Contents read(Transaction transaction, Sink sink) {
        GraphHash hash = new GraphHash();
        Map<String, Ref> refs = new HashMap<>();
        transaction
                .run("MATCH (n) RETURN n")
                .forEachRemaining(row -> {
                    Node node = row.get("n").asNode();
                    var line = new GraphLine.Node(refs.size(), labels(node), node.asMap());
                    refs.put(node.elementId(), new Ref(line.id(), hash.addNode(line)));
                    sink.nodes().accept(line);
                });
        sink.between().run();
        transaction
                .run("MATCH ()-[r]->() RETURN r")
                .forEachRemaining(row -> {
                    var edge = row.get("r").asRelationship();
                    Ref from = refs.get(edge.startNodeElementId());
                    Ref to = refs.get(edge.endNodeElementId());
                    if (from != null && to != null) {
                        var line =
                                new GraphLine.Relationship(
                                        from.number(), to.number(), edge.type(), edge.asMap());
                        hash.addRelationship(line, from.digest(), to.digest());
                        sink.relationships().accept(line);
                    }
                });
        return new Contents(hash.nodes(), hash.relationships(), hash.value());
    }

    private static List<String> labels(Node node) {
        List<String> labels = new java.util.ArrayList<>();
        node.labels().forEach(labels::add);
        return labels;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared: a digest beside its node's number.
    private record Ref(long number, byte[] digest) {}
}
