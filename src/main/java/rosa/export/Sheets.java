package rosa.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rosa.export.internal.XlsxWriter;

/// Writes tables as a workbook.
public final class Sheets {
    private Sheets() {}

    /// Writes the sheets and, last, one that names their sources, as XLSX; the stream is flushed,
    /// not closed. A text that a spreadsheet would take for a formula stays text.
    public static void xlsx(List<Sheet> sheets, OutputStream out) throws IOException {
        XlsxWriter.write(sheets, out);
    }
}
