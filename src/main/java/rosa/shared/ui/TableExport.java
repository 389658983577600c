package rosa.shared.ui;

import java.io.IOException;

/// Writes a table as somebody sees it into a file. Runs outside the session's lock, when the
/// download is asked for.
@FunctionalInterface
public interface TableExport<T> {
    File write(ShownTable<T> table) throws IOException;

    /// A file to download.
    record File(String name, String contentType, byte[] content) {}
}
