package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which characters the bytes of a text file stand for: UTF-8 or UTF-16 by their mark, UTF-8 if
/// every byte fits, else Windows-1252, which is what Excel writes in Italy.
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    static boolean hasUtf16Mark(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    /// Opens a text file in its encoding, behind its mark.
    static Reader open(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (hasUtf16Mark(start)) {
            return Files.newBufferedReader(file, StandardCharsets.UTF_16);
        }
        boolean marked =
                start.length == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        Reader reader =
                new InputStreamReader(
                        Files.newInputStream(file),
                        marked || isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
        if (marked && reader.read() < 0) {
            throw new IOException("The mark of %s cannot be skipped.".formatted(file));
        }
        return reader;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            char[] chunk = new char[32 * 1024];
            while (reader.read(chunk) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
