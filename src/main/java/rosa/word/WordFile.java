package rosa.word;

import java.io.IOException;
import rosa.word.internal.WordReading;

/// A file that is to be read as a Word document.
public final class WordFile {
    /// Larger files are refused, in bytes.
    public static final int LARGEST = 30 * 1024 * 1024;

    private WordFile() {}

    /// What became of it.
    public sealed interface Read {
        record Fine(WordDocument document) implements Read {}

        record Refused(Reason reason) implements Read {}
    }

    /// Why a file is refused, each with something else to do about it.
    public enum Reason {
        EMPTY,
        /// More than [#LARGEST] bytes.
        LARGE,
        /// So much text that it is to be brought in pieces.
        LONG,
        PASSWORD,
        /// Word of before 2007.
        OLD,
        ODT,
        RTF,
        PDF,
        /// A workbook or a presentation.
        OTHER_OFFICE,
        ZIP,
        /// None of these.
        UNKNOWN,
        MACRO,
        DOCTYPE,
        BOMB,
        DAMAGED
    }

    /// Reads the file; never throws for what is in it.
    public static Read read(byte[] file) throws IOException {
        return WordReading.read(file);
    }
}
