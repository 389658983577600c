package rosa;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The terminal of the person who started ROSA. The log goes to a file; what a maintenance command
/// found, and a failure to start, must reach the person too, in UTF-8 even where the locale is `C`,
/// which `System.out` and `System.err` would obey.
final class Terminal {
    private static final PrintStream WORDS = stream(FileDescriptor.out);
    private static final PrintStream ERRORS = stream(FileDescriptor.err);

    private Terminal() {}

    /// Says one sentence.
    static void say(String sentence) {
        WORDS.println(sentence);
    }

    /// Says one sentence on the error stream.
    static void complain(String sentence) {
        ERRORS.println(sentence);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
