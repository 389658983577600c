package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import rosa.document.DocumentModel;

/// Writes a document as DOCX.
public final class DocxWriter {
    private DocxWriter() {}

    public static void write(DocumentModel document, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
