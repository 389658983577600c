package rosa.export.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rosa.document.Inline;
import rosa.document.Inline.Style;
import rosa.export.internal.Contents.Place;

/// Writes what stands on a line.
final class OdtInlines {
    private final OdtBody body;
    private final Markup text;

    OdtInlines(OdtBody body) {
        this.body = body;
        this.text = body.text;
    }

    void write(List<Inline> inlines, boolean strong) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text(String words, Set<Style> styles) -> words(words, styles, strong);
                case Inline.Link(String href, List<Inline> linked) -> {
                    text.open(
                            "text:a",
                            "xlink:type",
                            "simple",
                            "xlink:href",
                            href,
                            "text:style-name",
                            "Link");
                    write(linked, strong);
                    text.close();
                }
                case Inline.LineBreak _ -> text.empty("text:line-break");
                case Inline.Target _ -> {}
                case Inline.CrossReference(String anchor, String otherwise, Set<Style> styles) ->
                        body.contents
                                .place(anchor)
                                .ifPresentOrElse(
                                        this::refer, () -> words(otherwise, styles, strong));
                case Inline.Footnote(List<Inline> note) -> note(NoteText.of(note));
                case Inline.Figure(String value, String note, Set<Style> styles) -> {
                    words(value, styles, strong);
                    if (!note.isBlank()) {
                        note(Inline.plain(note));
                    }
                }
            }
        }
    }

    private void refer(Place place) {
        plain(place.before());
        text.leaf(
                "text:bookmark-ref",
                place.number(),
                "text:reference-format",
                place.isHeading() ? "number" : "text",
                "text:ref-name",
                place.bookmark());
        plain(place.after());
    }

    private void words(String words, Set<Style> styles, boolean strong) {
        if (styles.isEmpty() && !strong) {
            plain(words);
            return;
        }
        var looks = EnumSet.noneOf(Style.class);
        looks.addAll(styles);
        if (strong) {
            looks.add(Style.STRONG);
        }
        text.open("text:span", "text:style-name", body.styles.letters(looks));
        plain(words);
        text.close();
    }

    /// Blanks after a blank, which the format would take for one.
    void plain(String words) {
        String clean = OfficeText.clean(words);
        int from = 0;
        for (int i = 0; i < clean.length(); i++) {
            if (clean.charAt(i) == ' ' && (i == 0 || clean.charAt(i - 1) == ' ')) {
                text.text(clean.substring(from, i)).empty("text:s");
                from = i + 1;
            }
        }
        text.text(clean.substring(from));
    }

    private void note(List<Inline> words) {
        var number = String.valueOf(body.nextNote());
        text.open("text:note", "text:id", "ftn" + number, "text:note-class", "footnote");
        text.leaf("text:note-citation", number).open("text:note-body");
        text.open("text:p", "text:style-name", "Footnote").empty("text:s");
        write(words, false);
        text.close().close().close();
    }
}
