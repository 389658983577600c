package rosa.export;

import java.io.IOException;
import java.io.OutputStream;
import rosa.document.DocumentModel;
import rosa.export.internal.DocxInTemplate;
import rosa.export.internal.DocxWriter;
import rosa.export.internal.HtmlWriter;
import rosa.export.internal.OdtWriter;
import rosa.export.internal.PdfWriter;
import rosa.export.internal.TablesOfDocument;
import rosa.export.internal.XlsxWriter;

/// Writes a document to a file that an office can register.
public final class Documents {
    private Documents() {}

    /// Writes the document; the stream is flushed, not closed. Equal documents are equal files; of
    /// XLSX, equal in every part.
    public static void write(DocumentFormat format, DocumentModel document, OutputStream out)
            throws IOException {
        switch (format) {
            case DOCX -> DocxWriter.write(document, out);
            case PDF -> PdfWriter.write(document, out);
            case ODT -> OdtWriter.write(document, out);
            case HTML -> HtmlWriter.write(document, out);
            case XLSX -> XlsxWriter.write(TablesOfDocument.of(document), document.date(), out);
        }
    }

    /// Writes the document as DOCX into an institution's template; the stream is flushed, not
    /// closed.
    public static void docx(DocumentModel document, Template template, OutputStream out)
            throws IOException {
        DocxInTemplate.write(document, template, out);
    }

    /// Writes the document as DOCX; the stream is flushed, not closed.
    public static void docx(DocumentModel document, OutputStream out) throws IOException {
        write(DocumentFormat.DOCX, document, out);
    }
}
