package rosa.export.internal;

import java.util.List;
import java.util.Set;
import rosa.document.Inline;
import rosa.document.Inline.Style;
import rosa.export.internal.HtmlWriter.Medium;

/// Writes what stands on a line.
final class HtmlInlines {
    private final Markup page;
    private final Contents contents;
    private final HtmlNotes notes;
    private final Medium medium;

    HtmlInlines(Markup page, Contents contents, HtmlNotes notes, Medium medium) {
        this.page = page;
        this.contents = contents;
        this.notes = notes;
        this.medium = medium;
    }

    void write(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text(String text, Set<Style> styles) -> text(text, styles, "");
                case Inline.Link(String href, List<Inline> text) -> {
                    page.open("a", "href", href, "title", medium == Medium.PAPER ? href : "");
                    write(text);
                    page.close();
                }
                case Inline.LineBreak _ -> page.empty("br");
                case Inline.Target _ -> {}
                case Inline.CrossReference(String anchor, String otherwise, Set<Style> styles) ->
                        refer(anchor, otherwise, styles);
                case Inline.Footnote(List<Inline> text) -> notes.refer(text, this);
                case Inline.Figure(String value, String note, Set<Style> styles) -> {
                    text(value, styles, "figure");
                    if (!note.isBlank()) {
                        notes.refer(Inline.plain(note), this);
                    }
                }
            }
        }
    }

    private void refer(String anchor, String otherwise, Set<Style> styles) {
        var place = contents.place(anchor);
        if (place.isEmpty()) {
            text(otherwise, styles, "");
            return;
        }
        var said = place.get().text();
        page.open(
                "a",
                "href",
                "#" + place.get().bookmark(),
                "title",
                medium == Medium.PAPER ? said : "");
        text(said, styles, "");
        page.close();
    }

    private void text(String text, Set<Style> styles, String look) {
        int open = 0;
        if (!look.isEmpty()) {
            page.open("span", "class", look);
            open++;
        }
        for (Style style : Style.values()) {
            if (styles.contains(style)) {
                page.open(element(style));
                open++;
            }
        }
        page.text(text);
        for (int i = 0; i < open; i++) {
            page.close();
        }
    }

    private static String element(Style style) {
        return switch (style) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case UNDERLINE -> "u";
        };
    }
}
