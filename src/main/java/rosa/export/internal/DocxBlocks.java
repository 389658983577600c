package rosa.export.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import rosa.document.Block;
import rosa.document.Inline;
import rosa.document.JpegImage;

/// Writes blocks one under the other.
final class DocxBlocks {
    static final double TWIPS_PER_MM = 1_440 / 25.4;

    /// Above a chapter that begins no page, in twentieths of a point.
    static final int ABOVE_CHAPTER = 360;

    private final DocxStory story;
    private final DocxInlines inlines;

    DocxBlocks(DocxStory story) {
        this.story = story;
        this.inlines = new DocxInlines(story);
    }

    /// Writes the blocks; with `annex`, headings are not numbered and none is a chapter.
    void write(List<Block> blocks, DocxFrame frame, boolean annex) {
        for (Block block : blocks) {
            write(block, frame, annex);
        }
    }

    private void write(Block block, DocxFrame frame, boolean annex) {
        switch (block) {
            case Block.Heading(int level, List<Inline> text, boolean runsOn) ->
                    heading(annex ? Math.max(2, level) : level, text, !annex, runsOn);
            case Block.Paragraph(List<Inline> text) -> paragraph(text, frame);
            case Block.BulletList(List<Block.Item> items) ->
                    list(items, story.numbering.bullets(), frame.inList());
            case Block.NumberedList(int start, List<Block.Item> items) -> {
                var within = frame.inList();
                list(items, story.numbering.numbered(within.level(), start), within);
            }
            case Block.TableBlock table ->
                    new DocxTable(story, this, frame.width(), frame.height()).write(table);
            case Block.Picture picture -> picture(picture, frame);
            case Block.Quote(List<Block> quoted) -> write(quoted, frame.styled("Quote"), annex);
            case Block.Rule _ -> paragraph("Ruler", frame);
            case Block.PageBreak _ -> story.breakPage();
            case Block.Turn _ -> {
                // Sections are ended by who writes the parts of the text.
            }
            case Block.Signature(String role, String name) -> {
                DocxFields.text(paragraph("SignatureRole", frame).getCTP().addNewR(), role);
                DocxFields.text(paragraph("SignatureName", frame).getCTP().addNewR(), name);
            }
            case Block.Toc(int depth) -> {
                new DocxToc(story).write(depth);
                story.breakPage();
            }
            case Block.ListOfTables _ -> {
                new DocxToc(story).writeTables();
                story.breakPage();
            }
        }
    }

    /// A heading that the table of contents refers to.
    void heading(int level, List<Inline> text, boolean numbered) {
        heading(level, text, numbered, false);
    }

    private void heading(int level, List<Inline> text, boolean numbered, boolean runsOn) {
        var paragraph = story.paragraph("Heading" + level);
        if (runsOn) {
            var properties = DocxStory.properties(paragraph.getCTP());
            if (!properties.isSetPageBreakBefore()) {
                properties.addNewPageBreakBefore().setVal(false);
            }
            properties.addNewSpacing().setBefore(BigInteger.valueOf(ABOVE_CHAPTER));
        }
        if (!numbered) {
            var none = DocxStory.properties(paragraph.getCTP());
            none.addNewNumPr().addNewNumId().setVal(BigInteger.valueOf(DocxNumbering.UNNUMBERED));
            none.addNewInd().setLeft(BigInteger.ZERO);
            none.getInd().setFirstLine(BigInteger.ZERO);
        } else if (story.numbering.isInTemplate()) {
            var numbers = DocxStory.properties(paragraph.getCTP()).addNewNumPr();
            numbers.addNewIlvl().setVal(BigInteger.valueOf(level - 1L));
            numbers.addNewNumId().setVal(BigInteger.valueOf(story.numbering.headings()));
        }
        var bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(story.nextBookmark());
        bookmark.setName(story.contents.next().bookmark());
        inlines.write(text, paragraph, false);
        paragraph.getCTP().addNewBookmarkEnd().setId(bookmark.getId());
    }

    private XWPFParagraph paragraph(String style, DocxFrame frame) {
        return story.paragraph(frame.paragraphs().get(), style);
    }

    private void paragraph(List<Inline> text, DocxFrame frame) {
        var paragraph = paragraph(frame.style(), frame);
        align(paragraph.getCTP(), frame);
        if (frame.level() >= 0) {
            DocxStory.properties(paragraph.getCTP())
                    .addNewInd()
                    .setLeft(BigInteger.valueOf(DocxNumbering.indent(frame.level())));
        }
        inlines.write(text, paragraph, frame.strong());
    }

    private static void align(CTP paragraph, DocxFrame frame) {
        switch (frame.alignment()) {
            case LEFT -> {}
            case CENTRE -> DocxStory.properties(paragraph).addNewJc().setVal(STJc.CENTER);
            case RIGHT -> DocxStory.properties(paragraph).addNewJc().setVal(STJc.RIGHT);
        }
    }

    private void list(List<Block.Item> items, int numbering, DocxFrame frame) {
        for (Block.Item item : items) {
            var blocks = item.blocks();
            boolean opens = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
            var first = paragraph(frame.style(), frame);
            var numbers = DocxStory.properties(first.getCTP()).addNewNumPr();
            numbers.addNewIlvl().setVal(BigInteger.valueOf(frame.level()));
            numbers.addNewNumId().setVal(BigInteger.valueOf(numbering));
            if (opens && blocks.getFirst() instanceof Block.Paragraph(List<Inline> text)) {
                inlines.write(text, first, frame.strong());
            }
            write(opens ? blocks.subList(1, blocks.size()) : blocks, frame, true);
        }
    }

    private void picture(Block.Picture picture, DocxFrame frame) {
        double width = Math.min(picture.widthMm() * TWIPS_PER_MM, frame.width());
        double height = width * picture.image().height() / picture.image().width();
        double shrink = Math.min(1, frame.height() * 0.85 / height);
        int number = story.nextPicture();
        var name = story.words.get("picture") + " " + number;
        var run = paragraph("PictureLine", frame).createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture.image().bytes()),
                    picture.image() instanceof JpegImage
                            ? Document.PICTURE_TYPE_JPEG
                            : Document.PICTURE_TYPE_PNG,
                    name,
                    Units.toEMU(width * shrink / 20),
                    Units.toEMU(height * shrink / 20));
        } catch (InvalidFormatException | IOException e) {
            throw new UncheckedIOException(new IOException("The picture cannot be added.", e));
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setName(name);
        properties.setDescr(OfficeText.clean(picture.alt()));
        caption("PictureCaption", "picture", number, picture.caption(), picture.anchor(), frame);
    }

    /// "Tabella 3 – caption", the number a field; what refers to it finds "Tabella 3" by a
    /// bookmark.
    CTP caption(
            String style, String kind, int number, String text, String anchor, DocxFrame frame) {
        var word = story.words.get(kind);
        var caption = paragraph(style, frame).getCTP();
        var place = story.contents.place(anchor);
        var start = place.map(_ -> caption.addNewBookmarkStart());
        DocxFields.text(caption.addNewR(), word + " ");
        DocxFields.field(caption, "SEQ " + word + " \\* ARABIC", String.valueOf(number));
        if (start.isPresent()) {
            start.get().setId(story.nextBookmark());
            start.get().setName(place.get().bookmark());
            caption.addNewBookmarkEnd().setId(start.get().getId());
        }
        if (!text.isBlank()) {
            DocxFields.text(caption.addNewR(), " – " + text);
        }
        return caption;
    }
}
