package rosa.export.internal;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import rosa.document.DocumentModel;
import rosa.export.internal.DocxFrame.Page;

/// Writes what is around the text: title page, header, footer "pagina x di y", and the sections
/// that turn wide pages to landscape.
final class DocxPages {
    private static final int HEADER_DISTANCE = 709;

    /// By how much the notice on demonstrative data pushes the text down.
    static final double NOTICE_HEIGHT = 200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DocxStory story;
    private final DocumentModel model;
    private boolean first = true;

    DocxPages(DocxStory story, DocumentModel model) {
        this.story = story;
        this.model = model;
    }

    void titlePage() {
        line("Issuer", model.organisation());
        line("Title", model.title());
        if (!model.subtitle().isBlank()) {
            line("Subtitle", model.subtitle());
        }
        for (String particular : Cover.particulars(model, story.words)) {
            line("Particulars", particular);
        }
        story.breakPage();
    }

    private void line(String style, String text) {
        DocxFields.text(story.paragraph(style).getCTP().addNewR(), text);
    }

    /// Ends a section after what has been written so far.
    void endSection(Page page) {
        story.dropPageBreak();
        var end = story.paragraph("SectionEnd").getCTP();
        section(DocxStory.properties(end).addNewSectPr(), page);
    }

    /// Ends the document.
    void endDocument(Page page) {
        section(story.document.getDocument().getBody().addNewSectPr(), page);
    }

    /// Later sections take header and footer over from the first.
    private void section(CTSectPr section, Page page) {
        if (first) {
            headersAndFooters(section);
            first = false;
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(page.width()));
        size.setH(BigInteger.valueOf(page.height()));
        if (page.width() > page.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(page.topMargin()));
        margins.setBottom(BigInteger.valueOf(page.topMargin()));
        margins.setLeft(BigInteger.valueOf(page.sideMargin()));
        margins.setRight(BigInteger.valueOf(page.sideMargin()));
        margins.setHeader(BigInteger.valueOf(HEADER_DISTANCE));
        margins.setFooter(BigInteger.valueOf(HEADER_DISTANCE));
        margins.setGutter(BigInteger.ZERO);
    }

    private void headersAndFooters(CTSectPr section) {
        var policy = new XWPFHeaderFooterPolicy(story.document, section);
        var header = policy.createHeader(type(HeaderFooterType.DEFAULT));
        DocxFields.text(paragraph(header, "Header").addNewR(), model.title());
        var firstHeader = policy.createHeader(type(HeaderFooterType.FIRST));
        if (model.demo()) {
            notice(header);
            notice(firstHeader);
        } else {
            paragraph(firstHeader, "Footer");
        }
        var footer = paragraph(policy.createFooter(type(HeaderFooterType.DEFAULT)), "Footer");
        DocxFields.text(
                footer.addNewR(),
                "%s · %s · %s "
                        .formatted(
                                model.organisation(),
                                DAY.format(model.date()),
                                story.words.get("page")));
        DocxFields.field(footer, "PAGE", "1");
        DocxFields.text(footer.addNewR(), " " + story.words.get("page.of") + " ");
        DocxFields.field(footer, "NUMPAGES", "1");
        paragraph(policy.createFooter(type(HeaderFooterType.FIRST)), "Footer");
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr.Enum type(
            HeaderFooterType type) {
        return org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr.Enum.forInt(
                type.toInt());
    }

    private void notice(XWPFHeaderFooter header) {
        DocxFields.text(paragraph(header, "DemoNotice").addNewR(), story.words.get("demo"));
    }

    private static CTP paragraph(XWPFHeaderFooter part, String style) {
        var paragraph = part.createParagraph();
        paragraph.setStyle(style);
        return paragraph.getCTP();
    }
}
