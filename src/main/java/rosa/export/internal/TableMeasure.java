package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.document.Block;
import rosa.document.Block.Row;
import rosa.document.Inline;
import rosa.export.internal.TableLayout.Slot;

/// How tall the rows of a table become.
final class TableMeasure {
    private static final double LINE_BETWEEN_ROWS = 10;

    /// A row's height and the footnotes it refers to.
    record Height(double height, List<String> notes) {}

    private TableMeasure() {}

    static List<Height> rows(List<Row> rows, List<Integer> widths, boolean header) {
        var heights = new ArrayList<Height>();
        for (List<Slot> slots : TableLayout.of(rows, widths.size())) {
            double tallest = 0;
            var notes = new ArrayList<String>();
            for (Slot slot : slots) {
                var style = header || slot.cell().header() ? "TableHead" : "TableText";
                double width =
                        widths.subList(slot.column(), slot.column() + slot.columns()).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                - DocxFrame.MARGINS;
                double height =
                        Math.max(
                                height(List.of(Block.Paragraph.of("")), style, width, -1, notes),
                                height(slot.cell().blocks(), style, width, -1, notes));
                tallest = Math.max(tallest, slot.cell().rowspan() > 1 ? 0 : height);
            }
            heights.add(new Height(tallest + LINE_BETWEEN_ROWS, notes));
        }
        return heights;
    }

    private static double height(
            List<Block> blocks, String style, double width, int level, List<String> notes) {
        double height = 0;
        for (Block block : blocks) {
            height +=
                    switch (block) {
                        case Block.Paragraph(List<Inline> text) ->
                                paragraph(text, style, width, level, notes);
                        case Block.BulletList(List<Block.Item> items) ->
                                items(items, style, width, level + 1, notes);
                        case Block.NumberedList(_, List<Block.Item> items) ->
                                items(items, style, width, level + 1, notes);
                        case Block.Quote(List<Block> quoted) ->
                                height(quoted, "Quote", width, level, notes);
                        case Block.Picture picture ->
                                width * picture.image().height() / picture.image().width();
                        case Block.Rule _ -> StyleSheet.OURS.look("Ruler").line();
                        case Block.Heading _,
                                Block.TableBlock _,
                                Block.PageBreak _,
                                Block.Toc _,
                                Block.ListOfTables _,
                                Block.Turn _,
                                Block.Signature _ ->
                                0;
                    };
        }
        return height;
    }

    private static double items(
            List<Block.Item> items, String style, double width, int level, List<String> notes) {
        double height = 0;
        for (Block.Item item : items) {
            height += height(item.blocks(), style, width, level, notes);
        }
        return height;
    }

    private static double paragraph(
            List<Inline> text, String style, double width, int level, List<String> notes) {
        var look = StyleSheet.OURS.look(style);
        double indent = level < 0 ? 0 : DocxNumbering.indent(level);
        var lines =
                TextMeasure.lines(text, look, width - indent - look.left() - look.right(), false);
        lines.forEach(line -> notes.addAll(line.notes()));
        return look.before() + lines.size() * look.line() + look.after();
    }
}
