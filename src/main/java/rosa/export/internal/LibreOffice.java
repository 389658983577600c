package rosa.export.internal;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.export.OfficeSuite;
import rosa.export.Template;

/// Fills the template as DOCX and has LibreOffice convert it. LibreOffice takes the contents as
/// they are written, so a first conversion tells on which pages the headings stand, and the file
/// that counts is made from a DOCX with those numbers.
@Component
class LibreOffice implements OfficeSuite {
    /// PDF/A-2b with the tags of PDF/UA; the bookmarks of the DOCX become places that
    /// [MeasuredPages] reads.
    private static final String PDF =
            """
            pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},\
            "UseTaggedPDF":{"type":"boolean","value":"true"},\
            "PDFUACompliance":{"type":"boolean","value":"true"},\
            "ExportBookmarks":{"type":"boolean","value":"true"},\
            "ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},\
            "UseLosslessCompression":{"type":"boolean","value":"true"}}\
            """;

    private static final String ODT = "odt:writer8";

    private final Optional<OfficeProgram> program;

    /// @param where the program's file; `no` for none; empty for the one on the path
    /// @param patience how long one conversion may take
    LibreOffice(
            @Value("${rosa.libreoffice:}") String where,
            @Value("${rosa.libreoffice.patience:PT2M}") Duration patience) {
        this.program =
                OfficeProgram.file(where, System.getenv("PATH"))
                        .map(file -> new OfficeProgram(file, patience));
    }

    @Override
    public boolean isInstalled() {
        return program.isPresent();
    }

    @Override
    public void write(
            DocumentFormat format, DocumentModel document, Template template, OutputStream out)
            throws IOException {
        if (!OfficeSuite.isNeededFor(format)) {
            throw new IllegalArgumentException("LibreOffice is not needed for " + format + ".");
        }
        OfficeProgram office =
                program.orElseThrow(() -> new FailedException("LibreOffice is not installed."));
        office.inTurn(() -> {
            write(office, format, document, template, out);
            return out;
        });
    }

    private static void write(
            OfficeProgram office,
            DocumentFormat format,
            DocumentModel document,
            Template template,
            OutputStream out)
            throws IOException {
        Map<String, Integer> estimated = DocxInTemplate.estimate(document);
        byte[] pdf = office.convert(filled(document, template, estimated), "pdf", PDF);
        Map<String, Integer> measured = MeasuredPages.of(pdf);
        if (!measured.keySet().containsAll(estimated.keySet())) {
            throw new FailedException(
                    "LibreOffice does not tell on which page %d of %d places stand."
                            .formatted(estimated.size() - measured.size(), estimated.size()));
        }
        Map<String, Integer> pages = new HashMap<>(estimated);
        pages.putAll(measured);
        byte[] docx = filled(document, template, pages);
        if (format == DocumentFormat.ODT) {
            OdtOfOffice.write(office.convert(docx, "odt", ODT), document, out);
        } else {
            PdfOfOffice.write(
                    pages.equals(estimated) ? pdf : office.convert(docx, "pdf", PDF),
                    document,
                    Arrays.hashCode(docx),
                    out);
        }
    }

    private static byte[] filled(
            DocumentModel document, Template template, Map<String, Integer> pages)
            throws IOException {
        var docx = new ByteArrayOutputStream();
        DocxInTemplate.write(document, template, pages, docx);
        return docx.toByteArray();
    }

    /// The program ends, and what it started with it.
    @PreDestroy
    void stop() {
        program.ifPresent(OfficeProgram::stop);
    }
}
