package rosa.export;

import java.io.IOException;
import java.io.Writer;

/// Writes a table as CSV the way Italian offices open it: UTF-8 with a byte order mark, `;` between
/// values, decimal comma, quotes as in RFC 4180.
public final class Csv {
    private Csv() {}

    /// Writes the table and flushes. A text that a spreadsheet would take for a formula is preceded
    /// by an apostrophe.
    public static void write(Sheet sheet, Writer out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
