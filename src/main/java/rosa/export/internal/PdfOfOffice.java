package rosa.export.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import rosa.document.DocumentModel;
import rosa.export.OfficeSuite.FailedException;

/// A PDF that LibreOffice made, dated the day of the document like its other formats. One that is
/// no PDF/A-2 with tags is not handed on: offices keep these files.
final class PdfOfOffice {
    private static final Pattern PDF_UA =
            Pattern.compile(
                    "<rdf:Description [^>]*>\\s*<pdfuaid:part>[^<]*</pdfuaid:part>\\s*</rdf:Description>");

    /// Where the header of a colour profile has its day and hour.
    private static final int PROFILE_DATE = 24;

    private PdfOfOffice() {}

    /// @param id equal for equal documents
    static void write(byte[] file, DocumentModel document, long id, OutputStream out)
            throws IOException {
        var made = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var catalog = pdf.getDocumentCatalog();
            var metadata = catalog.getMetadata();
            var text =
                    metadata == null
                            ? ""
                            : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            if (!text.contains("<pdfaid:part>2<") || catalog.getStructureTreeRoot() == null) {
                throw new FailedException(
                        "LibreOffice made a PDF that is no tagged PDF/A-2."
                                + " Maybe it is older than 7.4?");
            }
            pdf.getDocumentInformation()
                    .setCreationDate(
                            GregorianCalendar.from(document.date().atStartOfDay(ZoneOffset.UTC)));
            var day = "<xmp:CreateDate>%sT00:00:00Z<".formatted(document.date());
            metadata.importXMPMetadata(
                    modest(text.replaceAll("<xmp:CreateDate>[^<]*<", day))
                            .getBytes(StandardCharsets.UTF_8));
            catalog.setLanguage(Words.in(document.language()).locale().toLanguageTag());
            for (var intent : catalog.getOutputIntents()) {
                date(intent, document.date());
            }
            var trailer = pdf.getDocument().getTrailer();
            trailer.removeItem(COSName.ID);
            trailer.removeItem(COSName.getPDFName("DocChecksum"));
            pdf.setDocumentId(id);
            pdf.save(made);
        }
        made.writeTo(out);
        out.flush();
    }

    /// LibreOffice says that its tagged files keep PDF/UA-1, which they do not in every point: what
    /// cannot be vouched for is not said.
    private static String modest(String metadata) {
        return PDF_UA.matcher(metadata).replaceAll("");
    }

    /// The profile of the colours holds the moment at which it was written.
    private static void date(PDOutputIntent intent, LocalDate day) throws IOException {
        COSStream profile = intent.getDestOutputIntent();
        if (profile == null) {
            return;
        }
        byte[] bytes;
        try (var in = profile.createInputStream()) {
            bytes = in.readAllBytes();
        }
        if (bytes.length < PROFILE_DATE + 12) {
            return;
        }
        ByteBuffer.wrap(bytes, PROFILE_DATE, 12)
                .putShort((short) day.getYear())
                .putShort((short) day.getMonthValue())
                .putShort((short) day.getDayOfMonth())
                .putShort((short) 0)
                .putInt(0);
        try (var out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
