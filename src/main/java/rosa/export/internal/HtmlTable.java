package rosa.export.internal;

import java.util.List;
import rosa.document.Block;
import rosa.document.Block.Alignment;
import rosa.document.Block.Row;
import rosa.document.Block.TableBlock;
import rosa.export.internal.TableLayout.Slot;
import rosa.export.internal.TableLayout.Span;

/// Writes a table with its caption, headers that say what they head, and its note.
final class HtmlTable {
    private static final int WHOLE = 10_000;

    private final Markup page;
    private final HtmlBlocks blocks;

    HtmlTable(Markup page, HtmlBlocks blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    void write(TableBlock table, String caption, String id) {
        page.open("table", "id", id);
        page.leaf("caption", caption);
        page.open("colgroup");
        for (int width : TableLayout.widths(table.columns(), WHOLE)) {
            page.empty("col", "style", "width:%s%%".formatted(width / 100.0));
        }
        page.close();
        if (!table.headerRows().isEmpty()) {
            rows("thead", table, table.headerRows());
        }
        var rows = table.rows();
        rows("tbody", table, rows.isEmpty() ? List.of(new Row(List.of(), false)) : rows);
        page.close();
        if (!table.note().isBlank()) {
            page.leaf("p", table.note(), "class", "source");
        }
    }

    private void rows(String part, TableBlock table, List<Row> rows) {
        boolean header = part.equals("thead");
        page.open(part);
        var layout = TableLayout.of(rows, table.columns().size());
        for (int i = 0; i < rows.size(); i++) {
            page.open("tr", "class", rows.get(i).total() ? "total" : "");
            for (Slot slot : layout.get(i)) {
                if (slot.span() != Span.GOES_ON) {
                    cell(table, slot, header, rows.size() - i);
                }
            }
            page.close();
        }
        page.close();
    }

    private void cell(TableBlock table, Slot slot, boolean header, int rowsLeft) {
        int rows = Math.min(slot.cell().rowspan(), rowsLeft);
        boolean heads = (header || slot.cell().header()) && !slot.cell().blocks().isEmpty();
        page.open(
                heads ? "th" : "td",
                "scope",
                heads ? scope(slot, header) : "",
                "colspan",
                slot.columns() > 1 ? String.valueOf(slot.columns()) : "",
                "rowspan",
                rows > 1 ? String.valueOf(rows) : "",
                "class",
                side(table, slot, header));
        blocks.write(slot.cell().blocks(), true);
        page.close();
    }

    private static String scope(Slot slot, boolean header) {
        if (!header) {
            return "row";
        }
        return slot.columns() > 1 ? "colgroup" : "col";
    }

    private static String side(TableBlock table, Slot slot, boolean header) {
        if (slot.columns() > 1) {
            return header ? "centre" : "";
        }
        Alignment side = table.columns().get(slot.column()).alignment();
        return switch (side) {
            case Block.Alignment.LEFT -> "";
            case Block.Alignment.CENTRE -> "centre";
            case Block.Alignment.RIGHT -> "right";
        };
    }
}
