package rosa.export.internal;

import java.util.List;
import rosa.document.Block;
import rosa.document.Block.Alignment;
import rosa.document.Inline;
import rosa.export.internal.DocxFrame.Page;

/// Writes blocks one under the other.
final class OdtBlocks {
    private static final double HIGHEST_PICTURE = 0.85;

    private final OdtBody body;
    private final Markup text;
    private final OdtInlines inlines;
    private Page page = Page.PORTRAIT;
    private String masterPage = "";
    private boolean pageBreak;
    private int tables;
    private int pictures;

    /// How paragraphs look where they stand.
    record Look(String style, Alignment side, boolean strong) {}

    OdtBlocks(OdtBody body) {
        this.body = body;
        this.text = body.text;
        this.inlines = new OdtInlines(body);
    }

    /// Makes the next paragraph begin a page, upright or wide.
    void turn(boolean wide) {
        page = wide ? Page.LANDSCAPE : Page.PORTRAIT;
        masterPage = wide ? "Landscape" : "Standard";
        pageBreak = false;
    }

    /// Writes the blocks; with `annex`, headings are not numbered and none is a chapter.
    void write(List<Block> blocks, String style, boolean annex) {
        write(blocks, new Look(style, Alignment.LEFT, false), annex);
    }

    void write(List<Block> blocks, Look look, boolean annex) {
        for (Block block : blocks) {
            write(block, look, annex);
        }
    }

    private void write(Block block, Look look, boolean annex) {
        switch (block) {
            case Block.Heading(int level, List<Inline> words, boolean runsOn) ->
                    heading(annex ? Math.max(2, level) : level, words, runsOn ? "_20_below" : "");
            case Block.Paragraph(List<Inline> words) -> {
                text.open("text:p", "text:style-name", style(look.style(), look.side()));
                inlines.write(words, look.strong());
                text.close();
            }
            case Block.BulletList(List<Block.Item> items) -> list("Bullets", 1, items, look);
            case Block.NumberedList(int start, List<Block.Item> items) ->
                    list("Numbers", start, items, look);
            case Block.TableBlock table -> {
                var bookmark = body.contents.tables().get(tables++).bookmark();
                caption(
                        new Caption("Caption", "table", "Table", table.anchor()),
                        tables,
                        table.caption(),
                        bookmark);
                new OdtTable(body, this, page.lineWidth(), tables).write(table);
                line("TableNote", table.note());
            }
            case Block.Picture picture -> picture(picture);
            case Block.Quote(List<Block> quoted) ->
                    write(quoted, new Look("Quotations", Alignment.LEFT, false), annex);
            case Block.Rule _ -> line("Ruler", "");
            case Block.PageBreak _ -> pageBreak = true;
            case Block.Turn(boolean wide) -> {
                if (wide != (page == Page.LANDSCAPE)) {
                    turn(wide);
                }
            }
            case Block.Signature(String role, String name) -> {
                line("SignatureRole", role);
                line("SignatureName", name);
            }
            case Block.Toc(int depth) -> {
                new OdtToc(body, this).write(depth);
                pageBreak = true;
            }
            case Block.ListOfTables _ -> {
                new OdtToc(body, this).writeTables();
                pageBreak = true;
            }
        }
    }

    void line(String style, String words) {
        text.open("text:p", "text:style-name", style(style, Alignment.LEFT));
        inlines.plain(words);
        text.close();
    }

    void heading(int level, List<Inline> words) {
        heading(level, words, "");
    }

    private void heading(int level, List<Inline> words, String look) {
        var entry = body.contents.next();
        text.open(
                "text:h",
                "text:style-name",
                style(
                        (entry.number().isEmpty() ? "Unnumbered_20_" : "Heading_20_")
                                + level
                                + look,
                        Alignment.LEFT),
                "text:outline-level",
                String.valueOf(level));
        text.empty("text:bookmark-start", "text:name", entry.bookmark());
        inlines.write(words, false);
        text.empty("text:bookmark-end", "text:name", entry.bookmark());
        text.close();
    }

    /// The style of the next paragraph, which begins a page where that was asked for.
    String style(String style, Alignment side) {
        var name = body.styles.paragraph(style, side, pageBreak, masterPage);
        pageBreak = false;
        masterPage = "";
        return name;
    }

    private void list(String style, int start, List<Block.Item> items, Look look) {
        if (items.isEmpty()) {
            return;
        }
        var within =
                new Look(
                        look.style().equals("Standard") ? "ListParagraph" : look.style(),
                        Alignment.LEFT,
                        look.strong());
        text.open("text:list", "text:style-name", style);
        boolean first = true;
        for (Block.Item item : items) {
            text.open(
                    "text:list-item",
                    "text:start-value",
                    first && style.equals("Numbers") ? String.valueOf(start) : "");
            if (item.blocks().isEmpty()) {
                line(within.style(), "");
            }
            write(item.blocks(), within, true);
            text.close();
            first = false;
        }
        text.close();
    }

    private void picture(Block.Picture picture) {
        var image = picture.image();
        double width = Math.min(picture.widthMm() * DocxBlocks.TWIPS_PER_MM, page.lineWidth());
        double height = width * image.height() / image.width();
        double shrink = Math.min(1, page.textHeight() * HIGHEST_PICTURE / height);
        int number = ++pictures;
        text.open("text:p", "text:style-name", style("PictureLine", Alignment.LEFT));
        text.open(
                "draw:frame",
                "draw:name",
                body.words.get("picture") + " " + number,
                "text:anchor-type",
                "as-char",
                "svg:width",
                OdtStyles.points(width * shrink),
                "svg:height",
                OdtStyles.points(height * shrink));
        text.empty(
                "draw:image",
                "xlink:href",
                body.picture(image),
                "xlink:type",
                "simple",
                "xlink:show",
                "embed",
                "xlink:actuate",
                "onLoad");
        text.leaf("svg:desc", picture.alt()).close().close();
        caption(
                new Caption("PictureCaption", "picture", "Figure", picture.anchor()),
                number,
                picture.caption(),
                "");
    }

    /// What is counted, in which style, and what refers to it.
    private record Caption(String style, String kind, String sequence, String anchor) {}

    private void caption(Caption caption, int number, String words, String bookmark) {
        text.open("text:p", "text:style-name", style(caption.style(), Alignment.LEFT));
        if (!bookmark.isEmpty()) {
            text.empty("text:bookmark", "text:name", bookmark);
        }
        var place = body.contents.place(caption.anchor()).map(Contents.Place::bookmark);
        place.ifPresent(name -> text.empty("text:bookmark-start", "text:name", name));
        text.text(body.words.get(caption.kind()) + " ");
        text.leaf(
                "text:sequence",
                String.valueOf(number),
                "text:ref-name",
                "ref%s%d".formatted(caption.sequence(), number - 1),
                "text:name",
                caption.sequence(),
                "text:formula",
                "ooow:%s+1".formatted(caption.sequence()),
                "style:num-format",
                "1");
        place.ifPresent(name -> text.empty("text:bookmark-end", "text:name", name));
        if (!words.isBlank()) {
            text.text(" – ");
            inlines.plain(words);
        }
        text.close();
    }
}
