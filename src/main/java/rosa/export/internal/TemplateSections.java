package rosa.export.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import rosa.document.DocumentModel;
import rosa.export.internal.DocxFrame.Page;

/// The pages of a template: its size, margins, headers and footers, upright or on their side. Every
/// header says so if the data are demonstrative.
final class TemplateSections {
    private final DocxStory story;
    private final CTSectPr pattern;

    TemplateSections(DocxStory story, DocumentModel model) {
        this.story = story;
        var body = story.document.getDocument().getBody();
        var last = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        complete(last);
        if (model.demo()) {
            notices(last);
        }
        this.pattern = (CTSectPr) last.copy();
    }

    /// A page and its margins, should the template not say.
    private static void complete(CTSectPr section) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        if (size.getW() == null || size.getH() == null) {
            size.setW(BigInteger.valueOf(Page.PORTRAIT.width()));
            size.setH(BigInteger.valueOf(Page.PORTRAIT.height()));
        }
        if (!section.isSetPgMar()) {
            var margins = section.addNewPgMar();
            margins.setTop(BigInteger.valueOf(Page.PORTRAIT.topMargin()));
            margins.setBottom(BigInteger.valueOf(Page.PORTRAIT.topMargin()));
            margins.setLeft(BigInteger.valueOf(Page.PORTRAIT.sideMargin()));
            margins.setRight(BigInteger.valueOf(Page.PORTRAIT.sideMargin()));
        }
    }

    private void notices(CTSectPr last) {
        List<CTSectPr> sections = new ArrayList<>();
        story.document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .forEach(properties -> sections.add(properties.getSectPr()));
        sections.add(last);
        Set<XWPFHeader> headers = new LinkedHashSet<>(story.document.getHeaderList());
        for (CTSectPr section : sections) {
            var policy = new XWPFHeaderFooterPolicy(story.document, section);
            boolean first = section == sections.getFirst();
            if (first && policy.getDefaultHeader() == null) {
                headers.add(policy.createHeader(STHdrFtr.DEFAULT));
            }
            if (section.isSetTitlePg() && policy.getFirstPageHeader() == null) {
                headers.add(policy.createHeader(STHdrFtr.FIRST));
            }
            if (first
                    && story.document.getEvenAndOddHeadings()
                    && policy.getEvenPageHeader() == null) {
                headers.add(policy.createHeader(STHdrFtr.EVEN));
            }
        }
        for (XWPFHeader header : headers) {
            var paragraph = header.createParagraph();
            paragraph.setStyle(story.style("DemoNotice"));
            DocxFields.text(paragraph.getCTP().addNewR(), story.words.get("demo"));
        }
    }

    Page page(boolean wide) {
        int width = number(pattern.getPgSz().getW());
        int height = number(pattern.getPgSz().getH());
        var margins = pattern.getPgMar();
        int side = (number(margins.getLeft()) + number(margins.getRight())) / 2;
        int top = (Math.abs(number(margins.getTop())) + Math.abs(number(margins.getBottom()))) / 2;
        return wide == width > height
                ? new Page(width, height, side, top)
                : new Page(height, width, side, top);
    }

    private static int number(Object length) {
        return Integer.parseInt(length.toString());
    }

    /// Ends a section after what has been written so far.
    void end(boolean wide) {
        story.dropPageBreak();
        var end = story.paragraph("SectionEnd").getCTP();
        DocxStory.properties(end).addNewSectPr().set(turned(wide));
        if (pattern.isSetTitlePg()) {
            pattern.unsetTitlePg();
        }
    }

    void endDocument(boolean wide) {
        story.document.getDocument().getBody().getSectPr().set(turned(wide));
    }

    private CTSectPr turned(boolean wide) {
        var section = (CTSectPr) pattern.copy();
        var page = page(wide);
        section.getPgSz().setW(BigInteger.valueOf(page.width()));
        section.getPgSz().setH(BigInteger.valueOf(page.height()));
        section.getPgSz()
                .setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var type = section.isSetType() ? section.getType() : section.addNewType();
        type.setVal(STSectionMark.NEXT_PAGE);
        return section;
    }
}
