package rosa.export.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;

/// The headings of a document with the numbers a word processor will give them, found before
/// anything is written, so that the table of contents is filled from the start.
final class Contents {
    /// A heading; `number` is empty where it is not numbered.
    record Entry(int level, String number, String text, String bookmark) {
        /// The number, if there is one, and the text.
        String title() {
            return number.isEmpty() ? text : number + " " + text;
        }
    }

    /// A numbered table.
    record Caption(int number, String text, String bookmark) {}

    /// A place that the text refers to: what is said of it, around the number that a word processor
    /// finds by the bookmark.
    ///
    /// @param isHeading whether the number is that of a heading, not one in a caption
    record Place(String before, String number, String after, String bookmark, boolean isHeading) {
        String text() {
            return before + number + after;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Caption> tables = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private int pictures;
    private final int[] counters = new int[4];
    private int next;

    private Contents() {}

    static Contents of(DocumentModel model, Words words) {
        var contents = new Contents();
        for (Block block : model.blocks()) {
            if (block instanceof Block.Heading(int level, List<Inline> text, _)) {
                contents.add(level, contents.number(level), plain(text));
                contents.mark(text, words);
            }
            contents.addNumbered(block, words);
        }
        for (int i = 0; i < model.annexes().size(); i++) {
            var annex = model.annexes().get(i);
            contents.add(1, "", annexTitle(i, annex, words));
            for (Block block : annex.blocks()) {
                if (block instanceof Block.Heading(int level, List<Inline> text, _)) {
                    contents.add(Math.max(2, level), "", plain(text));
                }
                contents.addNumbered(block, words);
            }
        }
        return contents;
    }

    static String annexTitle(int index, DocumentModel.Annex annex, Words words) {
        return words.get("annex", String.valueOf(index + 1), annex.title());
    }

    List<Entry> entries() {
        return entries;
    }

    /// The entry of the heading that is written next; headings are written in reading order.
    Entry next() {
        return entries.get(next++);
    }

    /// The tables in reading order; they stand only in the text itself, never within a list.
    List<Caption> tables() {
        return tables;
    }

    /// The place an anchor marks; empty if the document does not hold it.
    Optional<Place> place(String anchor) {
        return Optional.ofNullable(places.get(anchor));
    }

    private void mark(List<Inline> heading, Words words) {
        for (Inline inline : heading) {
            if (inline instanceof Inline.Target(String anchor)) {
                var entry = entries.getLast();
                places.put(
                        anchor,
                        new Place(
                                words.get("chapter") + " ",
                                entry.number(),
                                " «" + entry.text() + "»",
                                entry.bookmark(),
                                true));
            }
        }
    }

    /// Counts tables and pictures in the order in which they are written.
    private void addNumbered(Block block, Words words) {
        switch (block) {
            case Block.TableBlock table -> {
                addTable(table, words);
                table.headerRows().forEach(row -> addWithin(row, words));
                table.rows().forEach(row -> addWithin(row, words));
            }
            case Block.Picture picture -> {
                pictures++;
                refer(
                        picture.anchor(),
                        words.get("picture"),
                        pictures,
                        "_Fig%09d".formatted(pictures));
            }
            case Block.BulletList(List<Block.Item> items) -> items(items, words);
            case Block.NumberedList(_, List<Block.Item> items) -> items(items, words);
            case Block.Quote(List<Block> quoted) -> quoted.forEach(one -> addNumbered(one, words));
            default -> {}
        }
    }

    private void addWithin(Block.Row row, Words words) {
        row.cells().forEach(cell -> cell.blocks().forEach(one -> addNumbered(one, words)));
    }

    private void items(List<Block.Item> items, Words words) {
        items.forEach(item -> item.blocks().forEach(one -> addNumbered(one, words)));
    }

    private void refer(String anchor, String word, int number, String bookmark) {
        if (!anchor.isEmpty()) {
            places.putIfAbsent(anchor, new Place("", word + " " + number, "", bookmark, false));
        }
    }

    private void addTable(Block.TableBlock table, Words words) {
        int number = tables.size() + 1;
        var numbered = words.get("table") + " " + number;
        tables.add(
                new Caption(
                        number,
                        table.caption().isBlank() ? numbered : numbered + " – " + table.caption(),
                        "_Tab%09d".formatted(number)));
        refer(table.anchor(), words.get("table"), number, "_Ref%09d".formatted(number));
    }

    private void add(int level, String number, String text) {
        entries.add(new Entry(level, number, text, "_Toc%09d".formatted(entries.size() + 1)));
    }

    private String number(int level) {
        counters[level - 1]++;
        for (int i = level; i < counters.length; i++) {
            counters[i] = 0;
        }
        var number = new StringBuilder();
        for (int i = 0; i < level; i++) {
            counters[i] = Math.max(1, counters[i]);
            number.append(i == 0 ? "" : ".").append(counters[i]);
        }
        return number.toString();
    }

    static String plain(List<Inline> inlines) {
        return inlines.stream().map(Contents::plain).collect(Collectors.joining());
    }

    private static String plain(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Link(_, List<Inline> text) -> plain(text);
            case Inline.LineBreak _ -> " ";
            case Inline.Footnote _ -> "";
            case Inline.Figure figure -> figure.value();
            case Inline.Target _ -> "";
            case Inline.CrossReference reference -> reference.otherwise();
        };
    }
}
