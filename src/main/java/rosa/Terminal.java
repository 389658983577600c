package rosa;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The terminal of the person who started ROSA. The log goes to a file; a failure to start must
/// reach the person too, and in UTF-8 even where the locale is `C`, which `System.err` would obey.
final class Terminal {
    private static final PrintStream ERRORS =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    /// Says one sentence on the error stream.
    static void complain(String sentence) {
        ERRORS.println(sentence);
    }
}
