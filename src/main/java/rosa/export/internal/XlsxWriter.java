package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rosa.export.Sheet;

/// Writes sheets as XLSX.
public final class XlsxWriter {
    private XlsxWriter() {}

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
