package rosa.export.internal;

import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import rosa.document.Block.Alignment;

/// Where blocks are written: into the body or a cell, how wide, and how a paragraph looks there.
///
/// @param width of a line, in twentieths of a point
/// @param height of a page, in twentieths of a point
/// @param style of a plain paragraph
/// @param level how many lists are around, -1 for none
record DocxFrame(
        Supplier<CTP> paragraphs,
        int width,
        int height,
        String style,
        Alignment alignment,
        boolean strong,
        int level) {
    /// Left and right inside a cell, as the style of tables has it.
    static final int MARGINS = 170;

    /// An A4 page with its margins.
    record Page(int width, int height, int sideMargin, int topMargin) {
        static final Page PORTRAIT = new Page(11_906, 16_838, 1_418, 1_418);
        static final Page LANDSCAPE = new Page(16_838, 11_906, 1_134, 1_134);

        int lineWidth() {
            return width - 2 * sideMargin;
        }

        int textHeight() {
            return height - 2 * topMargin;
        }
    }

    static DocxFrame body(DocxStory story, Page page) {
        return new DocxFrame(
                story.document.getDocument().getBody()::addNewP,
                page.lineWidth(),
                page.textHeight(),
                "Normal",
                Alignment.LEFT,
                false,
                -1);
    }

    DocxFrame cell(Supplier<CTP> cell, int cellWidth, String look, Alignment side, boolean bold) {
        return new DocxFrame(cell, cellWidth - MARGINS, height, look, side, bold, -1);
    }

    DocxFrame styled(String look) {
        return new DocxFrame(paragraphs, width, height, look, alignment, strong, level);
    }

    DocxFrame inList() {
        int deepest = DocxNumbering.LEVELS - 1;
        return new DocxFrame(
                paragraphs,
                width,
                height,
                style.equals("Normal") ? "ListParagraph" : style,
                Alignment.LEFT,
                strong,
                Math.min(level + 1, deepest));
    }
}
