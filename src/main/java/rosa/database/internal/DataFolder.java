package rosa.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import rosa.shared.StartFailure;

/// The folder of one installation, held by one process at a time.
///
/// It contains `neo4j/` (the embedded database), `secret` (its password, mode 0600), `bolt` (its
/// address while it runs) and `lock`.
public final class DataFolder implements AutoCloseable {
    static final int IN_USE = 21;
    static final int NOT_WRITABLE = 22;
    static final int DISK_FULL = 23;

    private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the folder for this process, making it if it is not there.
    ///
    /// @throws StartFailure if another process holds it, it cannot be written, or the disk is full
    public static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new StartFailure(
                    NOT_WRITABLE,
                    "La cartella dei dati %s non si può scrivere (%s): correggi i permessi o scegline un'altra con ROSA_DATA."
                            .formatted(path, failure.getClass().getSimpleName()));
        }
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new StartFailure(
                        IN_USE,
                        "La cartella dei dati %s è già usata da un'altra istanza di ROSA: chiudila o scegli un'altra cartella con ROSA_DATA."
                                .formatted(path));
            }
            requireFreeSpace(path);
            return new DataFolder(path, channel, lock);
        } catch (StartFailure failure) {
            closeQuietly(channel);
            throw failure;
        } catch (IOException failure) {
            closeQuietly(channel);
            throw new UncheckedIOException(failure);
        }
    }

    /// Where the embedded database keeps its files.
    Path databaseHome() {
        return path.resolve("neo4j");
    }

    /// The embedded database's password; made on first use, readable by the owner only.
    String secret() {
        Path file = path.resolve("secret");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            createPrivate(file);
            Files.writeString(file, HexFormat.of().formatHex(random));
            return HexFormat.of().formatHex(random);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Notes the address of the running database, for the maintenance commands.
    void announce(String boltUri) {
        try {
            Files.writeString(path.resolve("bolt"), boltUri);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("bolt"));
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void requireFreeSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartFailure(
                    DISK_FULL,
                    "Sul disco della cartella dei dati %s restano %d MB, ne servono almeno %d: libera spazio e riavvia."
                            .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // The failure that led here is the one to tell.
        }
    }
}
