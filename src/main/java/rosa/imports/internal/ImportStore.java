package rosa.imports.internal;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.imports.ImportRun;
import rosa.imports.model.ImportKind;
import rosa.imports.model.PackedText;
import rosa.shared.IstatCode;

/// The journal of imports, and the lock that lets one file be taken at a time. Its callers hold a
/// transaction.
@Component
public class ImportStore {
    private static final String LOCK =
            """
            MERGE (s:Setting {key: 'imports.taking'})
            SET s.value = $run
            """;
    private static final String RECORD =
            """
            CREATE (r:ImportRun {id: $id})
            SET r += $properties, r.at = $at
            """;
    private static final String LATEST =
            """
            MATCH (r:ImportRun)
            RETURN r
            ORDER BY r.at DESC, r.id
            SKIP $skip LIMIT $limit
            """;
    private static final String ONE = "MATCH (r:ImportRun {id: $id}) RETURN r";
    private static final String COUNT = "MATCH (r:ImportRun) RETURN count(r) AS runs";
    private static final String BOUNDARIES =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.geojson AS geojson";

    private final Neo4jClient neo4j;

    ImportStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Waits until no other import is being written, on whatever machine.
    public void lock(String run) {
        neo4j.query(LOCK).bind(run).to("run").run();
    }

    public void record(ImportRun run) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kind", run.kind().key());
        properties.put("fileName", run.fileName());
        properties.put("fileHash", run.fileHash());
        properties.put("rows", run.rows());
        properties.put("created", run.created());
        properties.put("changed", run.changed());
        properties.put("untouched", run.untouched());
        properties.put("account", run.account());
        properties.put("accountName", run.accountName());
        properties.put("sender", run.sender());
        neo4j.query(RECORD)
                .bindAll(
                        Map.of(
                                "id",
                                run.id(),
                                "properties",
                                properties,
                                "at",
                                run.at().atZone(ZoneOffset.UTC)))
                .run();
    }

    /// The runs, the newest first.
    public List<ImportRun> latest(int skip, int limit) {
        return List.copyOf(
                neo4j.query(LATEST)
                        .bindAll(Map.of("skip", skip, "limit", limit))
                        .fetchAs(ImportRun.class)
                        .mappedBy((_, row) -> run(row))
                        .all());
    }

    public Optional<ImportRun> find(String id) {
        return neo4j.query(ONE)
                .bind(id)
                .to("id")
                .fetchAs(ImportRun.class)
                .mappedBy((_, row) -> run(row))
                .one();
    }

    public int count() {
        return neo4j.query(COUNT).fetchAs(Long.class).one().orElse(0L).intValue();
    }

    /// A boundary as it is stored, in short.
    ///
    /// @param hash of its GeoJSON, as [PackedText] makes it
    record StoredBoundary(String hash, int points) {
        static StoredBoundary of(String geojson) {
            return new StoredBoundary(PackedText.hash(geojson), points(geojson));
        }

        /// How many points a geometry has: every point is a bracket before a number.
        private static int points(String geojson) {
            int points = 0;
            for (int i = 0; i + 1 < geojson.length(); i++) {
                char next = geojson.charAt(i + 1);
                if (geojson.charAt(i) == '[' && (Character.isDigit(next) || next == '-')) {
                    points++;
                }
            }
            return points;
        }
    }

    /// The boundaries that were imported, each read and let go of.
    Map<IstatCode, StoredBoundary> boundaries() {
        Map<IstatCode, StoredBoundary> boundaries = new HashMap<>();
        record Found(IstatCode istat, StoredBoundary boundary) {}
        neo4j.query(BOUNDARIES)
                .fetchAs(Found.class)
                .mappedBy((_, row) ->
                        new Found(
                                new IstatCode(row.get("istat").asString()),
                                StoredBoundary.of(row.get("geojson").asString())))
                .all()
                .forEach(one -> boundaries.put(one.istat(), one.boundary()));
        return boundaries;
    }

    static ImportRun run(Record row) {
        Value node = row.get("r");
        return new ImportRun(
                node.get("id").asString(),
                ImportKind.of(node.get("kind").asString()).orElseThrow(),
                node.get("fileName").asString(),
                node.get("fileHash").asString(),
                node.get("rows").asInt(),
                node.get("created").asInt(),
                node.get("changed").asInt(),
                node.get("untouched").asInt(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("account").asString(),
                node.get("accountName").asString(),
                node.get("sender").asString(""),
                undone(node));
    }

    private static ImportRun.@Nullable Undone undone(Value node) {
        return node.get("undoneAt").isNull()
                ? null
                : new ImportRun.Undone(
                        node.get("undoneAt").asZonedDateTime().toInstant(),
                        node.get("undoneByName").asString(),
                        node.get("undoneLeft").asInt(0));
    }

    /// Notes that a run is undone.
    public void undone(String run, ImportRun.Undone undone) {
        neo4j.query(
                        "MATCH (r:ImportRun {id: $id}) SET r.undoneAt = $at,"
                                + " r.undoneByName = $name, r.undoneLeft = $left")
                .bindAll(
                        Map.of(
                                "id", run,
                                "at", undone.at().atZone(ZoneOffset.UTC),
                                "name", undone.byName(),
                                "left", undone.left()))
                .run();
    }
}
