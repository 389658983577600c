package rosa.database.internal;

import java.util.List;
import java.util.Map;
import rosa.database.Backups.Contents;

/// What a backup says about itself, in `manifest.json`.
///
/// @param format the version of the file's layout
/// @param program the version of ROSA that wrote it
/// @param createdAt when, in UTC
/// @param migrations what its graph had gone through
/// @param parts size and SHA-256 of the other files, by name
public record Manifest(
        int format,
        String program,
        String createdAt,
        List<Applied> migrations,
        long nodes,
        long relationships,
        String graphHash,
        Map<String, Part> parts) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String NODES = "nodes.jsonl";
    static final String RELATIONSHIPS = "relationships.jsonl";

    public Manifest {
        migrations = List.copyOf(migrations);
        parts = Map.copyOf(parts);
    }

    Contents contents() {
        return new Contents(nodes, relationships, graphHash);
    }

    /// A migration and the SHA-256 of its file.
    public record Applied(String version, String checksum) {}

    /// Size and SHA-256 of one file.
    public record Part(long bytes, String sha256) {}
}
