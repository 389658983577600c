package rosa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rosa.document.Node.Attributes;

/// Turns a section's nodes into blocks for export, reading its live figures.
///
/// Empty paragraphs are left out, for the distance between blocks is the writer's business. A
/// paragraph "Tabella: …" before a table becomes its caption; without one, the heading above does.
final class SectionBlocks {
    private static final Pattern CAPTION =
            Pattern.compile("(?iu)(?:tabella|table)\\s*\\d*\\s*[:.–—-]\\s*(.{0,300})");
    private static final int DEEPEST_HEADING = 4;

    /// An A4 page between its margins.
    private static final int LINE_MM = 160;

    private final FigureReader reader;
    private final InlineReader inlines;
    private final int below;

    SectionBlocks(FigureReader figures, int below) {
        this.reader = figures;
        this.inlines = new InlineReader(figures);
        this.below = below;
    }

    List<Block> blocks(Node doc) {
        var blocks = new ArrayList<Block>();
        var heading = "";
        var children = doc.content();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            if (child.type() == NodeType.HEADING) {
                heading = words(child);
            }
            var next = i + 1 < children.size() ? children.get(i + 1) : child;
            if (next.type() == NodeType.TABLE && next != child) {
                var caption = caption(child, heading);
                if (caption.isPresent()) {
                    blocks.add(table(next, caption.get()));
                    i++;
                    continue;
                }
            }
            if (child.type() == NodeType.TABLE) {
                blocks.add(table(child, heading));
            } else {
                add(child, blocks, true);
            }
        }
        return blocks;
    }

    /// The caption that a block is for the table below it; one that nobody has written yet is that
    /// of the heading above.
    static Optional<String> caption(Node block, String heading) {
        if (block.type() != NodeType.PARAGRAPH) {
            return Optional.empty();
        }
        var caption = CAPTION.matcher(words(block));
        return caption.matches()
                ? Optional.of(caption.group(1).isBlank() ? heading : caption.group(1))
                : Optional.empty();
    }

    private Block table(Node table, String caption) {
        Block.TableBlock block = new TableBlocks(this).table(table, caption);
        return table.attributes() instanceof Attributes.Table(String anchor)
                ? block.at(target(anchor))
                : block;
    }

    /// The blocks of a list item, a quotation or a cell, where headings are set as strong text and
    /// tables as lines, so that neither the contents nor the numbering take them for their own.
    List<Block> nested(Node parent) {
        var blocks = new ArrayList<Block>();
        for (Node child : parent.content()) {
            add(child, blocks, false);
        }
        return blocks;
    }

    private void add(Node node, List<Block> blocks, boolean top) {
        switch (node.type()) {
            case PARAGRAPH -> {
                var text = inlines.read(node);
                if (!text.isEmpty()) {
                    blocks.add(new Block.Paragraph(text));
                }
            }
            case HEADING -> addHeading(node, blocks, top);
            case BULLET_LIST -> blocks.add(new Block.BulletList(items(node)));
            case ORDERED_LIST -> blocks.add(new Block.NumberedList(start(node), items(node)));
            case BLOCKQUOTE -> {
                var quoted = nested(node);
                if (!quoted.isEmpty()) {
                    blocks.add(new Block.Quote(quoted));
                }
            }
            case HORIZONTAL_RULE -> blocks.add(new Block.Rule());
            case PAGE_BREAK -> {
                if (top) {
                    blocks.add(new Block.PageBreak());
                }
            }
            case IMAGE -> picture(node).ifPresent(blocks::add);
            case LIVE_TABLE, LIVE_CHART, LIVE_MAP -> addLive(node, blocks, top);
            // Guidance for whoever writes is never in the document.
            case CALLOUT -> {}
            case TABLE -> node.content().forEach(row -> addLine(row, blocks));
            case DOC,
                    LIST_ITEM,
                    TABLE_ROW,
                    TABLE_HEADER,
                    TABLE_CELL,
                    TEXT,
                    HARD_BREAK,
                    LIVE_FIGURE,
                    FOOTNOTE,
                    REFERENCE ->
                    throw new IllegalStateException("%s is no block.".formatted(node.type()));
        }
    }

    private void addHeading(Node node, List<Block> blocks, boolean top) {
        var text = inlines.read(node);
        if (text.isEmpty()) {
            return;
        }
        if (top && node.attributes() instanceof Attributes.Level(int level)) {
            blocks.add(new Block.Heading(Math.min(level + below, DEEPEST_HEADING), text));
        } else {
            blocks.add(new Block.Paragraph(InlineReader.strong(text)));
        }
    }

    private Optional<Block> picture(Node node) {
        if (!(node.attributes()
                instanceof Attributes.Image(String hash, int width, String alt, String anchor))) {
            return Optional.empty();
        }
        var caption = words(node);
        var shown = !alt.isBlank() ? alt : caption.isBlank() ? reader.undescribed() : caption;
        return reader.image(hash)
                .map(image ->
                        new Block.Picture(
                                image,
                                Math.max(1, LINE_MM * width / 100),
                                shown,
                                caption,
                                target(anchor)));
    }

    /// In a list or a quotation a live block can only be a line that names it.
    private void addLive(Node node, List<Block> blocks, boolean top) {
        if (!(node.attributes() instanceof Attributes.Live(LiveBlock live, String anchor))) {
            return;
        }
        for (Block block : reader.block(live)) {
            if (top || !(block instanceof Block.TableBlock table)) {
                blocks.add(
                        switch (block) {
                            case Block.TableBlock it -> it.at(target(anchor));
                            case Block.Picture it -> it.at(target(anchor));
                            default -> block;
                        });
            } else {
                blocks.add(Block.Paragraph.of(table.caption()));
            }
        }
    }

    private static String target(String anchor) {
        return anchor.isEmpty() ? "" : new Reference(Reference.Kind.PASSAGE, anchor).key();
    }

    private void addLine(Node row, List<Block> blocks) {
        var line = new ArrayList<Inline>();
        for (Node cell : row.content()) {
            for (Node paragraph : cell.content()) {
                var text = inlines.read(paragraph);
                if (!line.isEmpty() && !text.isEmpty()) {
                    line.add(Inline.text(" · "));
                }
                line.addAll(text);
            }
        }
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(line));
        }
    }

    private List<Block.Item> items(Node list) {
        return list.content().stream().map(item -> new Block.Item(nested(item))).toList();
    }

    private static int start(Node list) {
        return list.attributes() instanceof Attributes.Order(int start) ? start : 1;
    }

    static String words(Node node) {
        var words = new StringBuilder();
        node.leaves(part -> {
            if (part.type() == NodeType.TEXT) {
                words.append(part.text());
            }
        });
        return words.toString().strip();
    }
}
