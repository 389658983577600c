package rosa.export.internal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/// What the writers of one document share: the open document, its words, and all that is counted
/// through it.
final class DocxStory {
    final XWPFDocument document;
    final Words words;
    final Contents contents;
    final Map<String, Integer> pages;
    final DocxNumbering numbering;

    private final Map<String, String> styleIds;
    private final XWPFFootnotes footnotes;
    private final Map<String, String> linkIds = new HashMap<>();
    private final Map<String, String> noteLinkIds = new HashMap<>();
    private boolean pageBreak;
    private int bookmarks;
    private int tables;
    private int pictures;

    /// @param pages the page of each heading by its bookmark
    DocxStory(XWPFDocument document, Words words, Contents contents, Map<String, Integer> pages) {
        this(document, words, contents, pages, Map.of(), DocxNumbering.alone());
    }

    /// @param styleIds the ids of our styles in a template
    DocxStory(
            XWPFDocument document,
            Words words,
            Contents contents,
            Map<String, Integer> pages,
            Map<String, String> styleIds,
            DocxNumbering numbering) {
        this.styleIds = styleIds;
        this.numbering = numbering;
        this.document = document;
        this.words = words;
        this.contents = contents;
        this.pages = pages;
        document.createStyles();
        document.createNumbering();
        boolean isNew = document.getFootnotes().isEmpty();
        this.footnotes = document.createFootnotes();
        if (isNew) {
            separator(STFtnEdn.SEPARATOR, -1);
            separator(STFtnEdn.CONTINUATION_SEPARATOR, 0);
        }
    }

    /// The line between text and footnotes, which Word expects among them.
    private void separator(STFtnEdn.Enum kind, int id) {
        var note = CTFtnEdn.Factory.newInstance();
        note.setType(kind);
        note.setId(BigInteger.valueOf(id));
        var line = note.addNewP();
        properties(line).addNewPStyle().setVal(style("FootnoteText"));
        var run = line.addNewR();
        if (kind == STFtnEdn.SEPARATOR) {
            run.addNewSeparator();
        } else {
            run.addNewContinuationSeparator();
        }
        footnotes.addFootnote(note);
    }

    XWPFParagraph paragraph(CTP ctp, String style) {
        properties(ctp).addNewPStyle().setVal(style(style));
        if (pageBreak) {
            properties(ctp).addNewPageBreakBefore();
            pageBreak = false;
        }
        return new XWPFParagraph(ctp, document);
    }

    /// The id of one of our styles in this document.
    String style(String ours) {
        return styleIds.getOrDefault(ours, ours);
    }

    /// Makes the next paragraph begin a page.
    void breakPage() {
        pageBreak = true;
    }

    void dropPageBreak() {
        pageBreak = false;
    }

    /// A paragraph at the end of the body.
    XWPFParagraph paragraph(String style) {
        return paragraph(document.getDocument().getBody().addNewP(), style);
    }

    static CTPPr properties(CTP paragraph) {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    /// A new footnote, referred to at the end of the paragraph so far; its text follows.
    XWPFParagraph footnote(XWPFParagraph paragraph) {
        var note = footnotes.createFootnote();
        var line = note.createParagraph();
        line.setStyle(style("FootnoteText"));
        DocxFields.text(line.getCTP().addNewR(), " ");
        paragraph.addFootnoteReference(note);
        return line;
    }

    /// The id under which the footnotes know an address outside of the document.
    String noteLinkId(String href) {
        return noteLinkIds.computeIfAbsent(
                href,
                to ->
                        footnotes
                                .getPackagePart()
                                .addExternalRelationship(to, XWPFRelation.HYPERLINK.getRelation())
                                .getId());
    }

    /// The id under which the document knows an address outside of it.
    String linkId(String href) {
        return linkIds.computeIfAbsent(
                href,
                to ->
                        document.getPackagePart()
                                .addExternalRelationship(to, XWPFRelation.HYPERLINK.getRelation())
                                .getId());
    }

    /// Marks what the paragraph holds so far.
    void bookmark(CTP paragraph, String name) {
        var start = paragraph.addNewBookmarkStart();
        start.setId(nextBookmark());
        start.setName(name);
        paragraph.addNewBookmarkEnd().setId(start.getId());
    }

    BigInteger nextBookmark() {
        return BigInteger.valueOf(++bookmarks);
    }

    int nextTable() {
        return ++tables;
    }

    int nextPicture() {
        return ++pictures;
    }
}
