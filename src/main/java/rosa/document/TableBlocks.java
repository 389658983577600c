package rosa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rosa.document.Block.Alignment;
import rosa.document.Block.Cell;
import rosa.document.Block.Column;
import rosa.document.Block.Row;
import rosa.document.TableGrid.Placed;

/// Turns the editor's table into a [Block.TableBlock]: leading rows of header cells become the
/// header, columns of numbers align to the right, widths follow the editor's or the text.
final class TableBlocks {
    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?[\\d.\\s]*\\d(?:,\\d+)?\\s*[%‰€]?|[-–—]|n\\.d\\.");
    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;

    private final SectionBlocks sections;

    TableBlocks(SectionBlocks sections) {
        this.sections = sections;
    }

    Block.TableBlock table(Node table, String caption) {
        var cells = TableGrid.cells(table);
        int width = Math.max(1, TableGrid.columns(table));
        int headers = headers(table, cells);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.content().size(); i++) {
            rows.add(new Row(cells(table.content().get(i)), false));
        }
        return new Block.TableBlock(
                caption,
                columns(cells, width, headers),
                rows.subList(0, headers),
                rows.subList(headers, rows.size()),
                "");
    }

    private List<Cell> cells(Node row) {
        return row.content().stream().map(this::cell).toList();
    }

    private Cell cell(Node node) {
        var span = (Node.Attributes.Span) node.attributes();
        return new Cell(
                sections.nested(node),
                span.columns(),
                span.rows(),
                node.type() == NodeType.TABLE_HEADER);
    }

    /// How many leading rows hold header cells only; a header that spans into the body is none.
    private static int headers(Node table, List<Placed> cells) {
        int headers = 0;
        for (Node row : table.content()) {
            boolean header =
                    !row.content().isEmpty()
                            && row.content().stream()
                                    .allMatch(cell -> cell.type() == NodeType.TABLE_HEADER);
            if (!header) {
                break;
            }
            headers++;
        }
        int end = headers;
        boolean spansOut =
                cells.stream().anyMatch(c -> c.row() < end && c.row() + c.span().rows() > end);
        return spansOut || headers == table.content().size() ? 0 : headers;
    }

    private static List<Column> columns(List<Placed> cells, int width, int headers) {
        return IntStream.range(0, width)
                .mapToObj(column -> column(column, singles(cells, column), headers))
                .toList();
    }

    private static List<Placed> singles(List<Placed> cells, int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column && cell.span().columns() == 1)
                .toList();
    }

    private static Column column(int index, List<Placed> cells, int headers) {
        var body = cells.stream().filter(cell -> cell.row() >= headers).toList();
        boolean numbers =
                index > 0 && !body.isEmpty() && body.stream().allMatch(c -> isNumber(c.cell()));
        return new Column(numbers ? Alignment.RIGHT : Alignment.LEFT, weight(cells));
    }

    private static boolean isNumber(Node cell) {
        var words = SectionBlocks.words(cell);
        return words.length() <= WIDEST && (words.isEmpty() || NUMBER.matcher(words).matches());
    }

    private static int weight(List<Placed> cells) {
        for (Placed cell : cells) {
            var widths = cell.span().widths();
            if (widths.size() == 1 && widths.getFirst() > 0) {
                return Math.max(1, widths.getFirst() / 8);
            }
        }
        int longest =
                cells.stream()
                        .mapToInt(c -> SectionBlocks.words(c.cell()).length())
                        .max()
                        .orElse(0);
        return Math.clamp(longest, NARROWEST, WIDEST);
    }
}
