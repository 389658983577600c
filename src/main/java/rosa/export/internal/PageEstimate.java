package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.document.Inline;
import rosa.export.internal.Contents.Entry;
import rosa.export.internal.DocxFrame.Page;
import rosa.export.internal.PageFlow.Strip;
import rosa.export.internal.StyleSheet.Look;
import rosa.export.internal.TextMeasure.Line;

/// Works out on which page each heading will be, so that the table of contents is right before a
/// word processor has laid the document out. See
/// docs/decisions/0009-fonts-and-contents-of-exports.md.
final class PageEstimate {
    private static final double CHAPTER_INDENT = 567;
    private static final double LEVEL_INDENT = 142;
    private static final double PICTURE_SHARE = 0.85;

    private final DocumentModel model;
    private final Words words;
    private final List<Entry> entries;
    private final PageFlow flow;
    private final List<Contents.Caption> tables;
    private int nextEntry;
    private int nextTable;

    private PageEstimate(DocumentModel model, Contents contents, Words words) {
        this.model = model;
        this.words = words;
        this.entries = contents.entries();
        this.tables = contents.tables();
        this.flow = new PageFlow(height(Page.PORTRAIT));
    }

    /// The page of each heading and each table by its bookmark.
    static Map<String, Integer> pages(DocumentModel model, Contents contents, Words words) {
        return new PageEstimate(model, contents, words).pages();
    }

    private Map<String, Integer> pages() {
        flow.add(new Strip(0, 1, 0, false, 0, ""));
        flow.breakPage();
        var shape = Page.PORTRAIT;
        for (Part part : Part.of(model.blocks())) {
            if (part.wide() != (shape == Page.LANDSCAPE)) {
                shape = part.wide() ? Page.LANDSCAPE : Page.PORTRAIT;
                flow.breakSection(height(shape));
            }
            blocks(part.blocks(), new Place(shape.lineWidth(), "Normal", -1), false);
        }
        for (int i = 0; i < model.annexes().size(); i++) {
            Annex annex = model.annexes().get(i);
            var page = annex.wide() ? Page.LANDSCAPE : Page.PORTRAIT;
            flow.breakSection(height(page));
            var place = new Place(page.lineWidth(), "Normal", -1);
            heading(1, Inline.plain(Contents.annexTitle(i, annex, words)), place, false, false);
            blocks(annex.blocks(), place, true);
        }
        return flow.pages();
    }

    /// What is left for text under a header that says the data are demonstrative.
    private double height(Page page) {
        return page.textHeight() - (model.demo() ? DocxPages.NOTICE_HEIGHT : 0);
    }

    /// Where text stands: how wide its lines are, in which style, within how many lists.
    private record Place(double width, String style, int level) {
        Place styled(String look) {
            return new Place(width, look, level);
        }

        Place inList() {
            return new Place(width, style.equals("Normal") ? "ListParagraph" : style, level + 1);
        }

        double indent() {
            return level < 0 ? 0 : DocxNumbering.indent(level);
        }
    }

    private void blocks(List<Block> blocks, Place place, boolean annex) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Turn _ -> {
                    // The parts of the text are turned where they begin.
                }
                case Block.Signature(String role, String name) -> {
                    strips(Inline.plain(role), place.styled("SignatureRole"), 0).forEach(flow::add);
                    strips(Inline.plain(name), place.styled("SignatureName"), 0).forEach(flow::add);
                }
                case Block.Heading(int level, List<Inline> text, boolean runsOn) ->
                        heading(annex ? Math.max(2, level) : level, text, place, !annex, runsOn);
                case Block.Paragraph(List<Inline> text) ->
                        strips(text, place, 0).forEach(flow::add);
                case Block.BulletList(List<Block.Item> items) -> list(items, place, annex);
                case Block.NumberedList(_, List<Block.Item> items) -> list(items, place, annex);
                case Block.TableBlock table -> table(table, place);
                case Block.Picture picture -> picture(picture, place);
                case Block.Quote(List<Block> quoted) ->
                        blocks(quoted, place.styled("Quote"), annex);
                case Block.Rule _ -> strips(List.of(), place.styled("Ruler"), 0).forEach(flow::add);
                case Block.PageBreak _ -> flow.breakPage();
                case Block.Toc(int depth) -> contents(depth, place);
                case Block.ListOfTables _ -> listOfTables(place);
            }
        }
    }

    private void list(List<Block.Item> items, Place place, boolean annex) {
        for (Block.Item item : items) {
            blocks(item.blocks(), place.inList(), annex);
        }
    }

    private void contents(int depth, Place place) {
        flow.breakPage();
        strips(Inline.plain(words.get("contents")), place.styled("TOCHeading"), 0)
                .forEach(flow::add);
        for (Entry entry : entries) {
            if (entry.level() <= depth) {
                strips(Inline.plain(entry.text()), place.styled("TOC" + entry.level()), 0)
                        .forEach(flow::add);
            }
        }
        flow.breakPage();
    }

    private void listOfTables(Place place) {
        flow.breakPage();
        strips(Inline.plain(words.get("tables")), place.styled("TOCHeading"), 0).forEach(flow::add);
        for (Contents.Caption table : tables) {
            strips(Inline.plain(table.text()), place.styled("TableofFigures"), 0)
                    .forEach(flow::add);
        }
        flow.breakPage();
    }

    private void heading(
            int level, List<Inline> text, Place place, boolean numbered, boolean runsOn) {
        if (level == 1 && !runsOn) {
            flow.breakPage();
        }
        double indent = numbered ? CHAPTER_INDENT + LEVEL_INDENT * (level - 1) : 0;
        var strips = strips(text, place.styled("Heading" + level), indent);
        Strip first = strips.getFirst().named(entries.get(nextEntry++).bookmark());
        strips.set(0, runsOn ? first.below(DocxBlocks.ABOVE_CHAPTER) : first);
        strips.forEach(flow::add);
    }

    /// A paragraph line by line; neither its first nor its last line stands alone.
    private List<Strip> strips(List<Inline> text, Place place, double indent) {
        var look = StyleSheet.OURS.look(place.style());
        double width = place.width() - place.indent() - indent - look.left() - look.right();
        var lines = TextMeasure.lines(text, look, width, false);
        var strips = new ArrayList<Strip>();
        for (int i = 0; i < lines.size(); i++) {
            int after = lines.size() - 1 - i;
            boolean glued =
                    after == 0
                            ? look.keepNext()
                            : look.keepLines() || i == 0 || after == 1 || lines.size() <= 3;
            strips.add(
                    new Strip(
                            i == 0 ? look.before() : 0,
                            look.line() + (after == 0 ? look.after() : 0),
                            notes(lines.get(i), place.width()),
                            glued,
                            0,
                            ""));
        }
        return strips;
    }

    private static double notes(Line line, double width) {
        var look = StyleSheet.OURS.look("FootnoteText");
        double height = 0;
        for (String note : line.notes()) {
            height += look.before() + TextMeasure.lines(note, look, width - 100) * look.line();
        }
        return height;
    }

    private void picture(Block.Picture picture, Place place) {
        double width = Math.min(picture.widthMm() * DocxBlocks.TWIPS_PER_MM, place.width());
        double height = width * picture.image().height() / picture.image().width();
        double most = Page.PORTRAIT.textHeight() * PICTURE_SHARE;
        Look look = StyleSheet.OURS.look("PictureLine");
        flow.add(new Strip(look.before(), Math.min(height, most), 0, true, 0, ""));
        caption("PictureCaption", "picture", picture.caption(), place).forEach(flow::add);
    }

    private List<Strip> caption(String style, String kind, String text, Place place) {
        return strips(Inline.plain(words.get(kind) + " 00 – " + text), place.styled(style), 0);
    }

    private void table(Block.TableBlock table, Place place) {
        var caption = caption("Caption", "table", table.caption(), place);
        caption.set(0, caption.getFirst().named(tables.get(nextTable++).bookmark()));
        caption.forEach(strip -> flow.add(strip.glue()));
        var widths = TableLayout.widths(table.columns(), (int) place.width());
        var header = TableMeasure.rows(table.headerRows(), widths, true);
        var rows = TableMeasure.rows(table.rows(), widths, false);
        double repeated = header.stream().mapToDouble(TableMeasure.Height::height).sum();
        header.forEach(row -> flow.add(strip(row, place, 0).glue()));
        rows.forEach(row -> flow.add(strip(row, place, repeated)));
        strips(Inline.plain(table.note()), place.styled("TableNote"), 0).forEach(flow::add);
    }

    private static Strip strip(TableMeasure.Height row, Place place, double repeated) {
        return new Strip(
                0, row.height(), notes(new Line(row.notes()), place.width()), false, repeated, "");
    }
}
