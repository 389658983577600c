package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Element;
import rosa.word.Loss;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a table: cells merged both ways, header rows, widths of columns.
final class TableReader {
    static final int MOST_COLUMNS = 63;
    private static final int TWIPS_PER_PIXEL = 15;

    /// What a line of the editor has room for on a small screen, in pixels.
    private static final int PAPER = 430;

    private static final int NARROWEST = 25;

    private final Story story;
    private final PackagePart part;
    private final Fields fields;
    private final List<Bit.Picture> moved = new ArrayList<>();

    TableReader(Story story, PackagePart part, Fields fields) {
        this.story = story;
        this.part = part;
        this.fields = fields;
    }

    /// A cell where it stands.
    ///
    /// @param goesOn whether it is the lower part of the cell above
    private record Cell(Element xml, int column, int columns, boolean begins, boolean goesOn) {
        private int end() {
            return column + columns;
        }
    }

    private record Row(boolean header, List<Cell> cells) {
        private int end() {
            return cells.isEmpty() ? 0 : cells.getLast().end();
        }
    }

    List<Bit.Picture> moved() {
        return moved;
    }

    /// The table; lines if it is too wide for one.
    List<ObjectNode> blocks(Element table) {
        List<Row> rows = rows(table);
        int width = rows.stream().mapToInt(Row::end).max().orElse(0);
        if (width == 0) {
            return List.of();
        }
        if (width > MOST_COLUMNS) {
            story.losses.add(Loss.Kind.WIDE_TABLE, table.getTextContent());
            return lines(table);
        }
        List<Integer> widths = widths(table, width);
        ArrayNode content = Nodes.list();
        for (int i = 0; i < rows.size(); i++) {
            content.add(row(rows, i, width, widths));
        }
        return List.of(Nodes.node("table", content));
    }

    private List<Row> rows(Element table) {
        var rows = new ArrayList<Row>();
        for (Element tr : unwrapped(table, "tr")) {
            Element properties = Xml.child(tr, "trPr");
            if (Xml.child(properties, "del") != null) {
                story.losses.add(Loss.Kind.DELETED, tr.getTextContent());
                continue;
            }
            var cells = new ArrayList<Cell>();
            int column = Xml.number(Xml.value(properties, "gridBefore")).orElse(0);
            for (Element tc : unwrapped(tr, "tc")) {
                Element its = Xml.child(tc, "tcPr");
                boolean mergedLeft =
                        Xml.child(its, "hMerge") != null
                                && !Xml.value(its, "hMerge").equals("restart");
                int columns = Math.max(1, Xml.number(Xml.value(its, "gridSpan")).orElse(1));
                if (mergedLeft && !cells.isEmpty()) {
                    Cell left = cells.removeLast();
                    cells.add(
                            new Cell(
                                    left.xml(),
                                    left.column(),
                                    left.columns() + columns,
                                    left.begins(),
                                    left.goesOn()));
                } else {
                    boolean merged = Xml.child(its, "vMerge") != null;
                    boolean begins = merged && Xml.value(its, "vMerge").equals("restart");
                    cells.add(new Cell(tc, column, columns, begins, merged && !begins));
                }
                column += columns;
            }
            rows.add(new Row(Xml.flag(properties, "tblHeader").orElse(false), cells));
        }
        return rows;
    }

    private static List<Element> unwrapped(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "sdt", "sdtContent", "customXml", "ins" ->
                        found.addAll(unwrapped(child, name));
                default -> {
                    if (Xml.is(child, name)) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> widths(Element table, int columns) {
        Element grid = Xml.child(table, "tblGrid");
        var widths =
                grid == null
                        ? List.<Integer>of()
                        : Xml.children(grid, "gridCol").stream()
                                .map(column -> Xml.number(Xml.attribute(column, "w")).orElse(0))
                                .map(twips -> twips / TWIPS_PER_PIXEL)
                                .toList();
        boolean known =
                widths.size() == columns && widths.stream().allMatch(w -> w > 0 && w < 5_000);
        return known && widths.stream().distinct().count() > 1 ? onPaper(widths) : List.of();
    }

    /// Widths in the same proportions that fit on the editor's paper.
    private static List<Integer> onPaper(List<Integer> widths) {
        double all = widths.stream().mapToInt(Integer::intValue).sum();
        double scale = Math.min(1, PAPER / all);
        return widths.stream().map(w -> (int) Math.max(NARROWEST, Math.round(w * scale))).toList();
    }

    private ObjectNode row(List<Row> rows, int index, int width, List<Integer> widths) {
        Row row = rows.get(index);
        ArrayNode content = Nodes.list();
        int column = 0;
        for (Cell cell : row.cells()) {
            pad(content, column, cell.column());
            column = cell.end();
            if (cell.goesOn() && hasAbove(rows, index, cell)) {
                continue;
            }
            int spanned = cell.begins() ? rowsOf(rows, index, cell) : 1;
            content.add(cell(row, cell, spanned, widths));
        }
        pad(content, column, width);
        return Nodes.node("table_row", content);
    }

    private static void pad(ArrayNode content, int from, int to) {
        IntStream.range(from, to)
                .forEach(_ ->
                        content.add(
                                Nodes.cell(false, 1, 1, List.of())
                                        .set(
                                                "content",
                                                Nodes.list().add(Nodes.node("paragraph")))));
    }

    /// Whether the part above belongs to a merged cell of the same columns.
    private static boolean hasAbove(List<Row> rows, int index, Cell cell) {
        for (int above = index - 1; above >= 0; above--) {
            Cell over = sameColumns(rows.get(above), cell);
            if (over == null || !(over.begins() || over.goesOn())) {
                return false;
            }
            if (over.begins()) {
                return true;
            }
        }
        return false;
    }

    private static int rowsOf(List<Row> rows, int index, Cell cell) {
        int end = index + 1;
        while (end < rows.size()) {
            Cell under = sameColumns(rows.get(end), cell);
            if (under == null || !under.goesOn()) {
                break;
            }
            end++;
        }
        return end - index;
    }

    private static @org.jspecify.annotations.Nullable Cell sameColumns(Row row, Cell cell) {
        return row.cells().stream()
                .filter(one -> one.column() == cell.column() && one.columns() == cell.columns())
                .findFirst()
                .orElse(null);
    }

    private ObjectNode cell(Row row, Cell cell, int rows, List<Integer> widths) {
        boolean header = row.header() || isHeader(cell.xml());
        ObjectNode node =
                Nodes.cell(
                        header,
                        cell.columns(),
                        rows,
                        widths.isEmpty() ? widths : widths.subList(cell.column(), cell.end()));
        ArrayNode content = content(cell.xml());
        node.set("content", content);
        return node;
    }

    private boolean isHeader(Element cell) {
        var paragraphs = Xml.children(cell, "p");
        return !paragraphs.isEmpty()
                && paragraphs.stream()
                        .allMatch(p ->
                                story.styles.role(Xml.child(p, "pPr")) == Styles.Role.HEADER_CELL);
    }

    private ArrayNode content(Element cell) {
        var reader = new BlockReader(story, part, fields, true);
        reader.read(cell);
        moved.addAll(reader.moved());
        ArrayNode content = reader.blocks().asContent();
        return content.isEmpty() ? content.add(Nodes.node("paragraph")) : content;
    }

    /// Its rows as lines, for where a table cannot stand.
    List<ObjectNode> lines(Element table) {
        var lines = new ArrayList<ObjectNode>();
        for (Row row : rows(table)) {
            ArrayNode line = Nodes.list();
            for (Cell cell : row.cells()) {
                for (JsonNode block : content(cell.xml())) {
                    ArrayNode words = Nodes.list();
                    collect(block, words);
                    if (!line.isEmpty() && !words.isEmpty()) {
                        line.add(Nodes.text(" · ", Nodes.Format.PLAIN));
                    }
                    line.addAll(words);
                }
            }
            if (!line.isEmpty()) {
                lines.add(Nodes.node("paragraph", line));
            }
        }
        return lines;
    }

    private static void collect(JsonNode block, ArrayNode line) {
        if (block.path("type").asString().equals("paragraph")) {
            block.path("content").forEach(line::add);
        } else {
            block.path("content").forEach(child -> collect(child, line));
        }
    }
}
