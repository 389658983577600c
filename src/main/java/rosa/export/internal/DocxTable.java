package rosa.export.internal;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import rosa.document.Block;
import rosa.document.Block.Alignment;
import rosa.document.Block.Row;
import rosa.document.Block.TableBlock;
import rosa.export.internal.TableLayout.Slot;

/// Writes a table over the whole width of the page, with its caption above and its note below; the
/// header is repeated on every page and no row is torn.
final class DocxTable {
    private static final String LINE = "C5CFD9";
    private static final String STRONG_LINE = "435A70";
    private static final String HEADER_FILL = "E6EDF5";

    private final DocxStory story;
    private final DocxBlocks blocks;
    private final int width;
    private final int height;

    DocxTable(DocxStory story, DocxBlocks blocks, int width, int height) {
        this.story = story;
        this.blocks = blocks;
        this.width = width;
        this.height = height;
    }

    void write(TableBlock table) {
        var page = frame();
        int number = story.nextTable();
        var caption =
                blocks.caption("Caption", "table", number, table.caption(), table.anchor(), page);
        DocxStory.properties(caption).addNewKeepNext();
        story.bookmark(caption, story.contents.tables().get(number - 1).bookmark());
        var xml = story.document.getDocument().getBody().addNewTbl();
        var widths = TableLayout.widths(table.columns(), width);
        properties(xml, table.caption());
        var grid = xml.addNewTblGrid();
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        rows(xml, table, table.headerRows(), widths, true);
        rows(xml, table, table.rows(), widths, false);
        if (table.headerRows().isEmpty() && table.rows().isEmpty()) {
            rows(xml, table, List.of(new Row(List.of(), false)), widths, false);
        }
        DocxFields.text(story.paragraph("TableNote").getCTP().addNewR(), table.note());
    }

    private DocxFrame frame() {
        var body = story.document.getDocument().getBody();
        return new DocxFrame(body::addNewP, width, height, "Normal", Alignment.LEFT, false, -1);
    }

    private void properties(CTTbl table, String caption) {
        var properties = table.addNewTblPr();
        var size = properties.addNewTblW();
        size.setW(BigInteger.valueOf(width));
        size.setType(STTblWidth.DXA);
        var borders = properties.addNewTblBorders();
        line(borders.addNewTop(), STRONG_LINE, 8);
        line(borders.addNewBottom(), STRONG_LINE, 8);
        line(borders.addNewInsideH(), LINE, 4);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (!caption.isBlank()) {
            properties.addNewTblCaption().setVal(OfficeText.clean(caption));
        }
    }

    private static void line(CTBorder border, String colour, int eighthsOfPoint) {
        border.setVal(STBorder.SINGLE);
        border.setColor(colour);
        border.setSz(BigInteger.valueOf(eighthsOfPoint));
        border.setSpace(BigInteger.ZERO);
    }

    private void rows(
            CTTbl xml, TableBlock table, List<Row> rows, List<Integer> widths, boolean header) {
        var layout = TableLayout.of(rows, table.columns().size());
        for (int i = 0; i < rows.size(); i++) {
            var row = xml.addNewTr();
            var properties = row.addNewTrPr();
            properties.addNewCantSplit();
            if (header) {
                properties.addNewTblHeader();
            }
            for (Slot slot : layout.get(i)) {
                cell(row, slot, table, widths, new Look(header, rows.get(i).total()));
            }
        }
    }

    /// How the cells of a row look.
    private record Look(boolean header, boolean total) {}

    private void cell(CTRow row, Slot slot, TableBlock table, List<Integer> widths, Look look) {
        var cell = row.addNewTc();
        var properties = cell.addNewTcPr();
        int to = slot.column() + slot.columns();
        var size = properties.addNewTcW();
        int cellWidth =
                widths.subList(slot.column(), to).stream().mapToInt(Integer::intValue).sum();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(cellWidth));
        if (slot.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(slot.columns()));
        }
        switch (slot.span()) {
            case NONE -> {}
            case BEGINS -> properties.addNewVMerge().setVal(STMerge.RESTART);
            case GOES_ON -> properties.addNewVMerge();
        }
        boolean head = look.header() || slot.cell().header();
        decorate(properties, head, look);
        var alignment = alignment(slot, table, look.header());
        var style = head ? "TableHead" : "TableText";
        content(slot, frame().cell(cell::addNewP, cellWidth, style, alignment, look.total()));
    }

    private static Alignment alignment(Slot slot, TableBlock table, boolean header) {
        if (slot.columns() == 1) {
            return table.columns().get(slot.column()).alignment();
        }
        return header ? Alignment.CENTRE : Alignment.LEFT;
    }

    private static void decorate(CTTcPr properties, boolean head, Look look) {
        if (look.total()) {
            line(properties.addNewTcBorders().addNewTop(), STRONG_LINE, 8);
        }
        if (head) {
            var shade = properties.addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(HEADER_FILL);
        }
        properties.addNewVAlign().setVal(look.header() ? STVerticalJc.BOTTOM : STVerticalJc.TOP);
    }

    private void content(Slot slot, DocxFrame cell) {
        List<Block> content =
                slot.cell().blocks().isEmpty()
                        ? List.of(Block.Paragraph.of(""))
                        : slot.cell().blocks();
        blocks.write(content, cell, true);
    }
}
