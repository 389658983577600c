package rosa.export.internal;

import java.util.List;
import rosa.document.Block;
import rosa.document.Block.Alignment;
import rosa.document.Block.Row;
import rosa.document.Block.TableBlock;
import rosa.export.internal.TableLayout.Slot;
import rosa.export.internal.TableLayout.Span;

/// Writes a table over the whole width of the page; the header is repeated on every page.
final class OdtTable {
    private final OdtBody body;
    private final OdtBlocks blocks;
    private final Markup text;
    private final int width;
    private final int number;

    OdtTable(OdtBody body, OdtBlocks blocks, int width, int number) {
        this.body = body;
        this.blocks = blocks;
        this.text = body.text;
        this.width = width;
        this.number = number;
    }

    void write(TableBlock table) {
        text.open(
                "table:table",
                "table:name",
                "%s_%d".formatted(body.words.get("table"), number),
                "table:style-name",
                body.styles.table(width));
        for (int column : TableLayout.widths(table.columns(), width)) {
            text.empty("table:table-column", "table:style-name", body.styles.column(column));
        }
        if (!table.headerRows().isEmpty()) {
            text.open("table:table-header-rows");
            rows(table, table.headerRows(), true);
            text.close();
        }
        var rows = table.rows();
        rows(table, rows.isEmpty() ? List.of(new Row(List.of(), false)) : rows, false);
        text.close();
    }

    private void rows(TableBlock table, List<Row> rows, boolean header) {
        var layout = TableLayout.of(rows, table.columns().size());
        for (int i = 0; i < rows.size(); i++) {
            text.open("table:table-row", "table:style-name", "TableRow");
            for (Slot slot : layout.get(i)) {
                if (slot.span() == Span.GOES_ON) {
                    covered(slot.columns());
                } else {
                    cell(table, slot, header, rows.get(i).total(), rows.size() - i);
                    covered(slot.columns() - 1);
                }
            }
            text.close();
        }
    }

    private void covered(int cells) {
        for (int i = 0; i < cells; i++) {
            text.empty("table:covered-table-cell");
        }
    }

    private void cell(TableBlock table, Slot slot, boolean header, boolean total, int rowsLeft) {
        boolean heads = header || slot.cell().header();
        int rows = Math.min(slot.cell().rowspan(), rowsLeft);
        text.open(
                "table:table-cell",
                "table:style-name",
                heads ? "HeadCell" : total ? "TotalCell" : "Cell",
                "table:number-columns-spanned",
                slot.columns() > 1 ? String.valueOf(slot.columns()) : "",
                "table:number-rows-spanned",
                rows > 1 ? String.valueOf(rows) : "",
                "office:value-type",
                "string");
        var content = slot.cell().blocks();
        blocks.write(
                content.isEmpty() ? List.of(Block.Paragraph.of("")) : content,
                new OdtBlocks.Look(
                        heads ? "TableHead" : "TableText", side(table, slot, header), total),
                true);
        text.close();
    }

    private static Alignment side(TableBlock table, Slot slot, boolean header) {
        if (slot.columns() == 1) {
            return table.columns().get(slot.column()).alignment();
        }
        return header ? Alignment.CENTRE : Alignment.LEFT;
    }
}
