package rosa.export.internal;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import rosa.document.DocumentModel;
import rosa.export.internal.HtmlWriter.Medium;

/// Writes a document as tagged PDF/A-2a, which is PDF/UA-1 too, from its HTML for paper.
///
/// See docs/decisions/0017-one-html-for-screen-and-paper.md.
public final class PdfWriter {
    private static final String PRODUCER = "ROSA";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    public static void write(DocumentModel document, OutputStream out) throws IOException {
        var words = Words.in(document.language());
        var page = PdfFonts.printable(HtmlWriter.page(document, Medium.PAPER));
        try (PdfBoxRenderer renderer = renderer(page, words)) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            describeLinks(pdf, words.get("link"));
            date(pdf, document);
            pdf.setDocumentId((long) page.hashCode());
            pdf.save(out);
        }
        out.flush();
    }

    private static PdfBoxRenderer renderer(String page, Words words) {
        var builder = new PdfRendererBuilder();
        PdfFonts.use(builder);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUnicodeBidiSplitter(new ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICULineBreaker(words.locale()));
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer(PRODUCER);
        builder.withHtmlContent(page, null);
        return builder.buildPdfRenderer();
    }

    /// Says of every link where it leads, as PDF/UA asks of the annotation itself.
    private static void describeLinks(PDDocument pdf, String inside) throws IOException {
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(target(link, inside));
                }
            }
        }
    }

    private static String target(PDAnnotationLink link, String inside) throws IOException {
        return link.getAction() instanceof PDActionURI uri ? uri.getURI() : inside;
    }

    /// The file's own timestamps are the document's day.
    private static void date(PDDocument pdf, DocumentModel document) throws IOException {
        var midnight = document.date().atStartOfDay(ZoneOffset.UTC);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(midnight));
        pdf.getDocumentInformation().setModificationDate(GregorianCalendar.from(midnight));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        var day = document.date() + "T00:00:00+00:00";
        var text =
                new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                        .replaceAll(
                                "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                                "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>"
                                        .formatted(day, day));
        metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setString(COSName.LANG, Words.in(document.language()).locale().toLanguageTag());
    }
}
