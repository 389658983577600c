package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// An uploaded file, put into a temporary file of its own until it is closed.
///
/// @param path where it lies meanwhile
/// @param sha256 its SHA-256 in hexadecimal
public record ReceivedFile(Path path, String sha256, long size) implements AutoCloseable {
    /// The largest file taken, in bytes.
    public static final long LARGEST = 30L * 1024 * 1024;

    /// The largest map taken, in bytes: all of Italy fits.
    public static final long LARGEST_MAP = 250L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    /// Receives a file. One that is too large is refused as soon as the limit is passed, without
    /// reading the rest.
    public static ReceivedFile receive(InputStream content)
            throws IOException, RefusedFileException {
        return receive(content, LARGEST);
    }

    /// The same with a limit of one's own.
    public static ReceivedFile receive(InputStream content, long largest)
            throws IOException, RefusedFileException {
        Path path = Files.createTempFile("rosa-import-", ".tmp");
        try {
            MessageDigest digest = sha256Digest();
            long size = copy(content, path, digest, largest);
            if (size == 0) {
                throw new RefusedFileException(Message.of("file.empty"));
            }
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RefusedFileException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest, long largest)
            throws IOException, RefusedFileException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw new RefusedFileException(
                            Message.of("file.large", String.valueOf(largest / (1024 * 1024))));
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
