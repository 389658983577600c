package rosa.export;

import java.io.IOException;
import java.io.OutputStream;
import rosa.document.DocumentModel;
import rosa.export.internal.DocxWriter;

/// Writes a document to a file that an office can register.
public final class Documents {
    private Documents() {}

    /// Writes the document as DOCX; the stream is flushed, not closed.
    public static void docx(DocumentModel document, OutputStream out) throws IOException {
        DocxWriter.write(document, out);
    }
}
