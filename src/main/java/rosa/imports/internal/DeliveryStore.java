package rosa.imports.internal;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.imports.ImportRun;
import rosa.imports.model.Delivered;
import rosa.imports.model.ImportKind;

/// What is kept of imports besides the journal: the rows that were delivered and what they touched.
/// Only of the last deliveries of each kind and sender. Its callers hold a transaction.
@Component
public class DeliveryStore {
    /// Of how many deliveries of a kind and sender rows and traces are kept.
    public static final int KEPT = 12;

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String KEEP =
            """
            MATCH (r:ImportRun {id: $id})
            CREATE (r)-[:DELIVERED]->(d:Delivery {id: $id})
            SET d += $properties, d.at = $at
            WITH d
            MATCH (t:ImportTrace {run: $id})
            CREATE (d)-[:TOUCHED]->(t)
            """;
    private static final String DROP =
            """
            MATCH (d:Delivery {kind: $kind, sender: $sender})
            WITH d ORDER BY d.at DESC, d.id SKIP $kept
            OPTIONAL MATCH (d)-[:TOUCHED]->(t:ImportTrace)
            DETACH DELETE d, t
            """;
    private static final String PART = "MATCH (d:Delivery {id: $id}) RETURN d[$part] AS part";
    private static final String KEPT_OF =
            """
            MATCH (r:ImportRun {kind: $kind})-[:DELIVERED]->(d:Delivery)
            WHERE d.rows IS NOT NULL
            RETURN r ORDER BY r.at DESC, r.id
            """;
    private static final String SENDERS =
            """
            MATCH (r:ImportRun {kind: $kind}) WHERE r.sender <> ''
            WITH r.sender AS sender, max(r.at) AS last
            RETURN sender ORDER BY last DESC, sender LIMIT 50
            """;

    private final Neo4jClient neo4j;

    DeliveryStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Keeps rows and trace of a run that is recorded already, and lets go of the oldest.
    ///
    /// @param rows as [#pack] made them
    public void keep(ImportRun run, byte[] rows, List<Touched> touched) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kind", run.kind().key());
        properties.put("sender", run.sender());
        if (rows.length > 0 && rows.length <= LARGEST) {
            properties.put("rows", rows);
        }
        byte[] trace = touched.isEmpty() ? new byte[0] : Zipped.of(touched);
        if (trace.length > 0 && trace.length <= LARGEST) {
            properties.put("trace", trace);
        }
        neo4j.query(KEEP)
                .bindAll(
                        Map.of(
                                "id",
                                run.id(),
                                "properties",
                                properties,
                                "at",
                                run.at().atZone(ZoneOffset.UTC)))
                .run();
        neo4j.query(DROP)
                .bindAll(Map.of("kind", run.kind().key(), "sender", run.sender(), "kept", KEPT))
                .run();
    }

    /// The rows of a run, if they are still kept.
    public Optional<Delivered> rows(String run) {
        return part(run, "rows").map(this::unpack);
    }

    /// What a run touched, if it is still kept.
    public Optional<List<Touched>> touched(String run) {
        return part(run, "trace").map(bytes -> List.of(Zipped.read(bytes, Touched[].class)));
    }

    /// Forgets what a run touched.
    public void forgetTouched(String run) {
        neo4j.query("MATCH (d:Delivery {id: $id}) REMOVE d.trace").bind(run).to("id").run();
    }

    private Optional<byte[]> part(String run, String part) {
        return neo4j.query(PART)
                .bindAll(Map.of("id", run, "part", part))
                .fetchAs(Value.class)
                .mappedBy((_, row) -> row.get("part"))
                .one()
                .filter(value -> !value.isNull())
                .map(Value::asByteArray);
    }

    /// The runs of a kind whose rows are kept, the newest first.
    public List<ImportRun> keptOf(ImportKind kind) {
        return List.copyOf(
                neo4j.query(KEPT_OF)
                        .bind(kind.key())
                        .to("kind")
                        .fetchAs(ImportRun.class)
                        .mappedBy((_, row) -> ImportStore.run(row))
                        .all());
    }

    /// Who sent files of a kind, the last first.
    public List<String> senders(ImportKind kind) {
        return List.copyOf(
                neo4j.query(SENDERS).bind(kind.key()).to("kind").fetchAs(String.class).all());
    }

    /// Rows made small.
    public byte[] pack(Delivered delivered) {
        return Zipped.of(delivered);
    }

    /// Rows as they were before [#pack].
    public Delivered unpack(byte[] bytes) {
        return Zipped.read(bytes, Delivered.class);
    }
}
