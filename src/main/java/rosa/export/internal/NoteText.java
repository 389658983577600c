package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rosa.document.Inline;

/// The text of a note, in which no other note can stand: what would be one is told in brackets.
final class NoteText {
    private NoteText() {}

    static List<Inline> of(List<Inline> text) {
        var flat = new ArrayList<Inline>();
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Text _, Inline.LineBreak _, Inline.Target _, Inline.CrossReference _ ->
                        flat.add(inline);
                case Inline.Link(String href, List<Inline> linked) ->
                        flat.add(new Inline.Link(href, of(linked)));
                case Inline.Footnote(List<Inline> note) -> {
                    flat.add(Inline.text(" ("));
                    flat.addAll(of(note));
                    flat.add(Inline.text(")"));
                }
                case Inline.Figure(String value, String note, Set<Inline.Style> styles) -> {
                    flat.add(new Inline.Text(value, styles));
                    if (!note.isBlank()) {
                        flat.add(Inline.text(" (" + note + ")"));
                    }
                }
            }
        }
        return flat;
    }
}
