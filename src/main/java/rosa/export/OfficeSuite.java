package rosa.export;

import java.io.IOException;
import java.io.OutputStream;
import rosa.document.DocumentModel;

/// A LibreOffice beside the program, which makes other formats from an institution's template than
/// the DOCX that it is.
///
/// See docs/decisions/0021-templates-of-the-institution.md.
public interface OfficeSuite {
    /// Whether there is one.
    boolean isInstalled();

    /// Whether it is what makes `format` from a template.
    static boolean isNeededFor(DocumentFormat format) {
        return format == DocumentFormat.PDF || format == DocumentFormat.ODT;
    }

    /// Writes the document into the template as tagged PDF/A-2b or as ODT; the stream is flushed,
    /// not closed. Nothing is written unless all of it succeeds.
    ///
    /// @throws FailedException if LibreOffice does not make it, or not in time
    void write(DocumentFormat format, DocumentModel document, Template template, OutputStream out)
            throws IOException;

    /// LibreOffice did not make a document of what it was given.
    class FailedException extends IOException {
        public FailedException(String message) {
            super(message);
        }

        public FailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Others' documents take so long that it never was this one's turn.
    final class BusyException extends FailedException {
        public BusyException() {
            super("LibreOffice is busy with other documents.");
        }
    }
}
