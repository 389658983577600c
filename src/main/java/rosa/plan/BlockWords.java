package rosa.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.document.Block;
import rosa.document.Inline;

/// The words of blocks alone.
final class BlockWords {
    private BlockWords() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(BlockWords::of).collect(Collectors.joining(" "));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading(_, List<Inline> text, _) -> line(text);
            case Block.Paragraph(List<Inline> text) -> line(text);
            case Block.BulletList(List<Block.Item> items) -> items(items);
            case Block.NumberedList(_, List<Block.Item> items) -> items(items);
            case Block.TableBlock table ->
                    table.caption()
                            + " "
                            + Stream.concat(table.headerRows().stream(), table.rows().stream())
                                    .flatMap(row -> row.cells().stream())
                                    .map(cell -> of(cell.blocks()))
                                    .collect(Collectors.joining(" "))
                            + " "
                            + table.note();
            case Block.Picture picture -> picture.caption();
            case Block.Quote(List<Block> quoted) -> of(quoted);
            case Block.Signature(String role, String name) -> role + " " + name;
            case Block.Rule _, Block.PageBreak _, Block.Toc _, Block.ListOfTables _, Block.Turn _ ->
                    "";
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream().map(item -> of(item.blocks())).collect(Collectors.joining(" "));
    }

    private static String line(List<Inline> text) {
        return text.stream().map(BlockWords::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Link(_, List<Inline> text) -> line(text);
            case Inline.LineBreak _ -> " ";
            case Inline.Footnote(List<Inline> text) -> " " + line(text);
            case Inline.Target _ -> "";
            case Inline.CrossReference reference -> reference.otherwise();
            case Inline.Figure figure -> figure.value() + " " + figure.note();
        };
    }
}
