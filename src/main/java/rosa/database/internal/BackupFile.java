package rosa.database.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import rosa.database.Backups.Contents;
import rosa.shared.StartFailure;
import tools.jackson.core.JacksonException;

/// Reads a backup that may be anything at all. Nothing of it is ever written under a name it
/// brings, and nothing is read beyond the sizes it declares, which have a limit themselves.
public final class BackupFile implements AutoCloseable {
    static final int DAMAGED = 40;

    private static final Set<String> NAMES =
            Set.of(Manifest.NAME, Manifest.NODES, Manifest.RELATIONSHIPS);
    private static final long LARGEST_PART = 8L << 30;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final int LARGEST_LINE = 64 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens `file` and reads its manifest.
    ///
    /// @throws StartFailure if it is no backup
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure(DAMAGED, "Il file %s non esiste.".formatted(file));
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            return new BackupFile(file, zip, manifest(zip));
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            closeQuietly(zip);
            throw damaged(file, failure);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /// Reads everything and compares it with the manifest.
    ///
    /// @throws StartFailure if anything differs
    public Contents check() {
        GraphHash hash = new GraphHash();
        Map<Long, byte[]> nodes = new HashMap<>();
        readNodes(node -> nodes.put(node.id(), hash.addNode(node)));
        readRelationships(edge -> {
            byte[] from = nodes.get(edge.from());
            byte[] to = nodes.get(edge.to());
            if (from == null || to == null) {
                throw new IllegalArgumentException("A relationship has no end.");
            }
            hash.addRelationship(edge, from, to);
        });
        Contents found = new Contents(hash.nodes(), hash.relationships(), hash.value());
        if (!found.equals(manifest.contents())) {
            throw damaged(
                    file, new IllegalArgumentException("impronta diversa da quella dichiarata"));
        }
        return found;
    }

    void readNodes(Consumer<GraphLine.Node> reader) {
        lines(Manifest.NODES, line -> reader.accept(GraphLine.Node.of(line)));
    }

    void readRelationships(Consumer<GraphLine.Relationship> reader) {
        lines(Manifest.RELATIONSHIPS, line -> reader.accept(GraphLine.Relationship.of(line)));
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private void lines(String name, Consumer<String> reader) {
        try {
            Manifest.Part part = manifest.parts().get(name);
            ZipEntry entry = zip.getEntry(name);
            if (part == null || entry == null || part.bytes() > LARGEST_PART) {
                throw new IllegalArgumentException(name);
            }
            MessageDigest digest = GraphHash.sha256();
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                long read = 0;
                for (int next = in.read(); next >= 0; next = in.read()) {
                    if (++read > part.bytes() || line.size() > LARGEST_LINE) {
                        throw new IllegalArgumentException(name);
                    }
                    if (next == '\n') {
                        byte[] bytes = line.toByteArray();
                        digest.update(bytes);
                        digest.update((byte) '\n');
                        reader.accept(new String(bytes, StandardCharsets.UTF_8));
                        line.reset();
                    } else {
                        line.write(next);
                    }
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new IllegalArgumentException(name);
            }
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | java.time.DateTimeException failure) {
            throw damaged(file, failure);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!names.equals(NAMES) || zip.size() != NAMES.size()) {
            throw new IllegalArgumentException("contenuto inatteso");
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(Manifest.NAME))) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new IllegalArgumentException(Manifest.NAME);
            }
            return GraphLine.JSON.readValue(bytes, Manifest.class);
        }
    }

    private static StartFailure damaged(Path file, Exception failure) {
        var told =
                new StartFailure(
                        DAMAGED,
                        "Il file %s non è una copia di ROSA o è danneggiato: nulla è stato cambiato."
                                .formatted(file));
        told.initCause(failure);
        return told;
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException _) {
            // Only read from: nothing can be lost.
        }
    }
}
