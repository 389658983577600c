package rosa.database.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neo4j.driver.Driver;
import rosa.database.Backups.Contents;
import rosa.shared.StartFailure;

/// Writes a backup: beside its place first, then in one step into it, so that there is a whole file
/// or none.
public final class BackupWriter {
    static final int TARGET_EXISTS = 41;

    private final ZipOutputStream zip;
    private final Map<String, Manifest.Part> parts = new LinkedHashMap<>();
    private MessageDigest digest = GraphHash.sha256();
    private long bytes;

    private BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// Writes what is behind `driver` to `file`, readable by its owner only.
    ///
    /// @throws StartFailure if the file exists or cannot be written
    public static Contents write(Driver driver, Path file, String program, Instant now) {
        Path target = file.toAbsolutePath().normalize();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target)) {
            throw new StartFailure(
                    TARGET_EXISTS,
                    "Il file %s esiste già: scegli un altro nome.".formatted(target));
        }
        try {
            Files.createDirectories(target.resolveSibling(""));
            Files.deleteIfExists(beside);
            DataFolder.createPrivate(beside);
            Contents contents;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                contents = new BackupWriter(out).write(driver, program, now);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (IOException | UncheckedIOException failure) {
            discard(beside);
            throw new StartFailure(
                    DataFolder.DISK_FULL,
                    "La copia non si può scrivere in %s (%s): libera spazio o scegli un altro posto."
                            .formatted(target, failure.getMessage()));
        }
    }

    private Contents write(Driver driver, String program, Instant now) throws IOException {
        begin(Manifest.NODES);
        Contents contents =
                GraphReading.read(
                        driver,
                        new GraphReading.Sink(
                                this::line,
                                () -> {
                                    end(Manifest.NODES);
                                    begin(Manifest.RELATIONSHIPS);
                                },
                                this::line));
        end(Manifest.RELATIONSHIPS);
        Manifest manifest =
                new Manifest(
                        Manifest.FORMAT,
                        program,
                        now.toString(),
                        GraphReading.migrations(driver),
                        contents.nodes(),
                        contents.relationships(),
                        contents.graphHash(),
                        parts);
        begin(Manifest.NAME);
        zip.write(
                GraphLine.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(manifest)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        return contents;
    }

    private void line(GraphLine line) {
        byte[] text = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(text);
        bytes += text.length;
        try {
            zip.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(String name) {
        digest = GraphHash.sha256();
        bytes = 0;
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end(String name) {
        parts.put(name, new Manifest.Part(bytes, HexFormat.of().formatHex(digest.digest())));
        try {
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The failure that led here is the one to tell.
        }
    }
}
