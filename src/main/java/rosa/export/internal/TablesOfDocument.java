package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.document.Block;
import rosa.document.Block.Row;
import rosa.document.Block.TableBlock;
import rosa.document.DocumentModel;
import rosa.export.Sheet;
import rosa.export.Sheet.Value;
import rosa.export.internal.TableLayout.Slot;
import rosa.export.internal.TableLayout.Span;

/// Every numbered table of a document as a sheet: one heading a column, a value in every cell,
/// numbers, shares and dates as such.
public final class TablesOfDocument {
    private static final int WIDEST = 60;

    private final DocumentModel model;
    private final Words words;
    private final CellValues values;

    private TablesOfDocument(DocumentModel model) {
        this.model = model;
        this.words = Words.in(model.language());
        this.values = new CellValues(words.hasDecimalComma());
    }

    /// At least one sheet: where there is no table, one that says so.
    public static List<Sheet> of(DocumentModel model) {
        return new TablesOfDocument(model).sheets();
    }

    private List<Sheet> sheets() {
        var captions = Contents.of(model, words).tables();
        var tables =
                Stream.concat(
                                model.blocks().stream(),
                                model.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                        .filter(TableBlock.class::isInstance)
                        .map(TableBlock.class::cast)
                        .toList();
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            sheets.add(sheet(tables.get(i), captions.get(i)));
        }
        return sheets.isEmpty() ? List.of(nothing()) : sheets;
    }

    private Sheet nothing() {
        return new Sheet(
                words.get("table"),
                words.locale(),
                List.of(new Sheet.Column(words.get("tables"), WIDEST)),
                List.of(List.of(Sheet.text(words.get("tables.none")))),
                List.of(),
                model.demo());
    }

    private Sheet sheet(TableBlock table, Contents.Caption caption) {
        List<List<Value>> rows = rows(table);
        List<String> titles = titles(table);
        List<Sheet.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new Sheet.Column(titles.get(i), width(titles.get(i), rows, i)));
        }
        var credits =
                table.note().isBlank()
                        ? List.<Sheet.Credit>of()
                        : List.of(new Sheet.Credit(caption.text() + ". " + table.note(), null, ""));
        return new Sheet(
                words.get("table") + " " + caption.number(),
                words.locale(),
                columns,
                rows,
                credits,
                model.demo());
    }

    /// The headings above each column, joined where there are several.
    private List<String> titles(TableBlock table) {
        int columns = table.columns().size();
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < columns; i++) {
            parts.add(new ArrayList<>());
        }
        for (List<Slot> row : TableLayout.of(table.headerRows(), columns)) {
            for (Slot slot : row) {
                var text = plain(slot.cell().blocks());
                for (int i = 0; i < slot.columns() && !text.isBlank(); i++) {
                    parts.get(slot.column() + i).add(text);
                }
            }
        }
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            var title = String.join(" – ", parts.get(i));
            titles.add(title.isBlank() ? words.get("column", i + 1) : title);
        }
        return titles;
    }

    private List<List<Value>> rows(TableBlock table) {
        int columns = table.columns().size();
        List<List<Value>> rows = new ArrayList<>();
        var above = new @Nullable Value[columns];
        for (List<Slot> slots : TableLayout.of(table.rows(), columns)) {
            List<Value> row = new ArrayList<>();
            for (Slot slot : slots) {
                Value held = above[slot.column()];
                Value value =
                        slot.span() == Span.GOES_ON && held != null
                                ? held
                                : values.of(plain(slot.cell().blocks()));
                above[slot.column()] = value;
                row.add(value);
                for (int i = 1; i < slot.columns(); i++) {
                    row.add(Sheet.blank());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static int width(String title, List<List<Value>> rows, int column) {
        int longest =
                rows.stream()
                        .map(row -> row.get(column))
                        .mapToInt(value ->
                                value instanceof Value.Text(String text) ? text.length() : 10)
                        .max()
                        .orElse(10);
        return Math.clamp(Math.max(title.length(), longest) + 2L, 10, WIDEST);
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream().map(TablesOfDocument::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Heading heading -> Contents.plain(heading.text());
            case Block.Paragraph paragraph -> Contents.plain(paragraph.text());
            case Block.BulletList list -> items(list.items());
            case Block.NumberedList list -> items(list.items());
            case Block.Quote quote -> plain(quote.blocks());
            case Block.Picture picture -> picture.alt();
            case TableBlock table ->
                    table.rows().stream().map(Row::toString).collect(Collectors.joining("\n"));
            case Block.Rule _,
                    Block.PageBreak _,
                    Block.Toc _,
                    Block.ListOfTables _,
                    Block.Turn _,
                    Block.Signature _ ->
                    "";
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream()
                .map(item -> "• " + plain(item.blocks()))
                .collect(Collectors.joining("\n"));
    }
}
