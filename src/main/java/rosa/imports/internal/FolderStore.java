package rosa.imports.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.imports.WaitingFile;
import rosa.imports.model.ImportKind;

/// Which files of folders are known, by folder and content. Its callers hold a transaction.
@Component
public class FolderStore {
    private static final String STATE = "MATCH (f:FolderFile {id: $id}) RETURN f.state";
    private static final String WAIT =
            """
            MERGE (f:FolderFile {id: $id})
            SET f += $properties, f.at = $at, f.state = 'waiting'
            """;
    private static final String SETTLE =
            """
            MERGE (f:FolderFile {id: $id})
            WITH f, coalesce(f.state, '') AS was
            SET f.state = $state, f.run = $run, f.at = $at
            RETURN was
            """;
    private static final String WAITING =
            "MATCH (f:FolderFile {state: 'waiting'}) RETURN f ORDER BY f.at, f.id";

    private final Neo4jClient neo4j;

    FolderStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// What became of a file of that content; empty if it is new.
    public String state(String id) {
        return neo4j.query(STATE).bind(id).to("id").fetchAs(String.class).one().orElse("");
    }

    /// Notes that a file waits for a person.
    public void wait(WaitingFile file) {
        Map<String, Object> properties =
                Map.of(
                        "folder", file.folder(),
                        "storedAs", file.storedAs(),
                        "kind", file.kind().key(),
                        "hash", file.hash(),
                        "errors", file.errors(),
                        "created", file.created(),
                        "changed", file.changed());
        neo4j.query(WAIT)
                .bindAll(
                        Map.of(
                                "id",
                                file.id(),
                                "properties",
                                properties,
                                "at",
                                file.at().atZone(ZoneOffset.UTC)))
                .run();
    }

    /// Notes that a file was taken, had nothing new or was put aside.
    ///
    /// @throws StaleGraphException if it was taken already
    public void settle(String id, String state, String run, Instant at) {
        String was =
                neo4j.query(SETTLE)
                        .bindAll(
                                Map.of(
                                        "id",
                                        id,
                                        "state",
                                        state,
                                        "run",
                                        run,
                                        "at",
                                        at.atZone(ZoneOffset.UTC)))
                        .fetchAs(String.class)
                        .one()
                        .orElse("");
        if (was.equals("taken")) {
            throw new StaleGraphException();
        }
    }

    /// The files that wait for a person, the oldest first.
    public List<WaitingFile> waiting() {
        return List.copyOf(
                neo4j.query(WAITING)
                        .fetchAs(WaitingFile.class)
                        .mappedBy((_, row) -> file(row))
                        .all());
    }

    private static WaitingFile file(Record row) {
        Value node = row.get("f");
        return new WaitingFile(
                node.get("id").asString(),
                node.get("folder").asString(),
                node.get("storedAs").asString(),
                ImportKind.of(node.get("kind").asString()).orElseThrow(),
                node.get("hash").asString(),
                node.get("errors").asInt(),
                node.get("created").asInt(),
                node.get("changed").asInt(),
                node.get("at").asZonedDateTime().toInstant());
    }
}
