package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.document.Inline;
import rosa.export.internal.HtmlWriter.Medium;

/// Notes: at the foot of the page on paper; on a screen a list at the end, linked both ways.
final class HtmlNotes {
    private final Markup page;
    private final Words words;
    private final Medium medium;
    private final List<List<Inline>> notes = new ArrayList<>();

    HtmlNotes(Markup page, Words words, Medium medium) {
        this.page = page;
        this.words = words;
        this.medium = medium;
    }

    /// A reference to a new note.
    void refer(List<Inline> text, HtmlInlines inlines) {
        notes.add(NoteText.of(text));
        var number = String.valueOf(notes.size());
        switch (medium) {
            case PAPER -> {
                page.open("div", "class", "note", "data-number", number);
                page.open("p").leaf("b", number).text(" ");
                inlines.write(notes.getLast());
                page.close().close();
            }
            case SCREEN ->
                    page.open("sup")
                            .leaf(
                                    "a",
                                    number,
                                    "id",
                                    "rif-" + number,
                                    "href",
                                    "#nota-" + number,
                                    "role",
                                    "doc-noteref",
                                    "aria-label",
                                    words.get("note", number))
                            .close();
        }
    }

    /// The list of the notes, where the medium has no foot of a page.
    void list(HtmlInlines inlines) {
        if (medium == Medium.PAPER || notes.isEmpty()) {
            return;
        }
        page.open("section", "class", "notes", "role", "doc-endnotes", "aria-labelledby", "note");
        page.leaf("h2", words.get("notes"), "id", "note").open("ol");
        for (int i = 0; i < notes.size(); i++) {
            var number = String.valueOf(i + 1);
            page.open("li", "id", "nota-" + number);
            inlines.write(notes.get(i));
            page.text(" ");
            page.leaf(
                    "a",
                    "↩",
                    "href",
                    "#rif-" + number,
                    "role",
                    "doc-backlink",
                    "aria-label",
                    words.get("note.back", number));
            page.close();
        }
        page.close().close();
    }
}
