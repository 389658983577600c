package rosa.antivirus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Asks the office's virus scanner about a file before anything reads it. Where the office has set
/// none up, every file is clean: what then protects is that nothing of a file is kept as it came
/// but the office's own template. See docs/decisions/0030-files-people-bring.md.
public interface VirusScan {
    /// What the scanner says.
    sealed interface Verdict permits Clean, Infected, Unchecked {}

    /// Nothing was found, or there is no scanner.
    record Clean() implements Verdict {}

    /// @param signature what was found, as the scanner names it
    record Infected(String signature) implements Verdict {}

    /// There is a scanner, but it could not be asked or did not take the file. The file must not be
    /// used.
    ///
    /// @param why in the scanner's or the system's words
    record Unchecked(String why) implements Verdict {}

    /// @throws IOException if the file itself cannot be read
    Verdict of(InputStream file) throws IOException;

    default Verdict of(byte[] file) {
        try {
            return of(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
