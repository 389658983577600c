package rosa.export.internal;

import java.util.Base64;
import java.util.List;
import rosa.document.Block;
import rosa.document.Inline;
import rosa.export.internal.DocxFrame.Page;
import rosa.export.internal.HtmlWriter.Medium;

/// Writes blocks one under the other.
final class HtmlBlocks {
    private static final double MM_PER_TWIP = 25.4 / 1_440;
    private static final double HIGHEST_PICTURE = 0.8;
    private static final int DEEPEST_ELEMENT = 6;

    private final Markup page;
    private final Words words;
    private final Contents contents;
    private final Medium medium;
    private final HtmlInlines inlines;
    private Page paper = Page.PORTRAIT;
    private boolean pageBreak;
    private int lastHeading = 1;
    private int tables;
    private int pictures;

    HtmlBlocks(Markup page, Words words, Contents contents, HtmlNotes notes, Medium medium) {
        this.page = page;
        this.words = words;
        this.contents = contents;
        this.medium = medium;
        this.inlines = new HtmlInlines(page, contents, notes, medium);
    }

    /// Says whether what follows stands on a wide page.
    void wide(boolean wide) {
        paper = wide ? Page.LANDSCAPE : Page.PORTRAIT;
        pageBreak = false;
    }

    /// Writes the blocks; with `annex`, none is a chapter.
    void write(List<Block> blocks, boolean annex) {
        for (Block block : blocks) {
            write(block, annex);
        }
    }

    private void write(Block block, boolean annex) {
        switch (block) {
            case Block.Heading(int level, List<Inline> text, boolean runsOn) ->
                    heading(annex ? Math.max(2, level) : level, text, runsOn ? " runs-on" : "");
            case Block.Paragraph(List<Inline> text) -> {
                page.open("p", "class", look(""));
                inlines.write(text);
                page.close();
            }
            case Block.BulletList(List<Block.Item> items) ->
                    list(items, annex, "ul", "class", look(""));
            case Block.NumberedList(int start, List<Block.Item> items) ->
                    list(items, annex, "ol", "class", look(""), "start", String.valueOf(start));
            case Block.TableBlock table -> {
                var caption = contents.tables().get(tables++);
                // On a narrow screen it is scrolled, with the keyboard as well.
                boolean scrolls = medium == Medium.SCREEN;
                page.open(
                        "div",
                        "class",
                        look("table"),
                        "id",
                        caption.bookmark(),
                        "tabindex",
                        scrolls ? "0" : "",
                        "role",
                        scrolls ? "region" : "",
                        "aria-label",
                        scrolls ? caption.text() : "");
                new HtmlTable(page, this).write(table, caption.text(), target(table.anchor()));
                page.close();
            }
            case Block.Picture picture -> picture(picture);
            case Block.Quote(List<Block> quoted) -> {
                page.open("blockquote", "class", look(""));
                write(quoted, annex);
                page.close();
            }
            case Block.Rule _ -> page.empty("hr", "class", look(""));
            case Block.PageBreak _ -> pageBreak = true;
            case Block.Turn _ -> {
                // The parts of the text are elements of their own.
            }
            case Block.Signature(String role, String name) -> {
                page.open("div", "class", look("signature"));
                page.leaf("p", role, "class", "role");
                page.leaf("p", name.isEmpty() ? "\u00A0" : name, "class", "name");
                page.close();
            }
            case Block.Toc(int depth) ->
                    contents(
                            "contents",
                            contents.entries().stream()
                                    .filter(entry -> entry.level() <= depth)
                                    .toList());
            case Block.ListOfTables _ ->
                    contents(
                            "tables",
                            contents.tables().stream()
                                    .map(table ->
                                            new Contents.Entry(
                                                    2, "", table.text(), table.bookmark()))
                                    .toList());
        }
    }

    /// A heading that the table of contents refers to. Its element never skips a level, whatever
    /// its look.
    void heading(int level, List<Inline> text) {
        heading(level, text, "");
    }

    private void heading(int level, List<Inline> text, String more) {
        var entry = contents.next();
        lastHeading = Math.min(Math.min(level + 1, lastHeading + 1), DEEPEST_ELEMENT);
        page.open(
                "h" + lastHeading,
                "id",
                entry.bookmark(),
                "class",
                look("level" + level + (entry.number().isEmpty() ? " plain" : "") + more));
        if (!entry.number().isEmpty()) {
            page.leaf("span", entry.number(), "class", "number").text(" ");
        }
        inlines.write(text);
        page.close();
    }

    /// The classes of the next element, which begins a page where that was asked for.
    private String look(String classes) {
        if (!pageBreak) {
            return classes;
        }
        pageBreak = false;
        return (classes + " break").strip();
    }

    private void list(List<Block.Item> items, boolean annex, String element, String... attributes) {
        if (items.isEmpty()) {
            return;
        }
        page.open(element, attributes);
        for (Block.Item item : items) {
            page.open("li");
            write(item.blocks(), annex);
            page.close();
        }
        page.close();
    }

    /// "Tabella 3 – caption".
    private String caption(String kind, int number, String text) {
        var numbered = words.get(kind) + " " + number;
        return text.isBlank() ? numbered : numbered + " – " + text;
    }

    private void picture(Block.Picture picture) {
        var image = picture.image();
        double width = Math.min(picture.widthMm(), paper.lineWidth() * MM_PER_TWIP);
        double highest = paper.textHeight() * MM_PER_TWIP * HIGHEST_PICTURE;
        width *= Math.min(1, highest / (width * image.height() / image.width()));
        page.open("figure", "class", look(""), "id", target(picture.anchor()));
        page.empty(
                "img",
                "src",
                "data:%s;base64,".formatted(image.mediaType())
                        + Base64.getEncoder().encodeToString(image.bytes()),
                "alt",
                picture.alt(),
                "style",
                "width:%smm".formatted(Math.round(width * 10) / 10.0));
        page.leaf("figcaption", caption("picture", ++pictures, picture.caption()));
        page.close();
    }

    /// The id cross-references lead to; empty if there are none.
    private String target(String anchor) {
        return contents.place(anchor).map(Contents.Place::bookmark).orElse("");
    }

    private void contents(String kind, List<Contents.Entry> entries) {
        page.open("nav", "class", "contents " + kind, "aria-labelledby", kind);
        page.leaf("h2", words.get(kind), "id", kind, "class", "level1");
        lastHeading = 2;
        page.open("ul");
        for (Contents.Entry entry : entries) {
            page.open("li", "class", "level" + entry.level());
            page.leaf(
                    "a",
                    entry.title(),
                    "href",
                    "#" + entry.bookmark(),
                    "title",
                    medium == Medium.PAPER ? entry.title() : "");
            page.close();
        }
        page.close().close();
        pageBreak = true;
    }
}
