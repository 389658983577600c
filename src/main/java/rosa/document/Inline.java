package rosa.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rosa.document.model.Links;

/// What stands on a line of a [Block].
public sealed interface Inline {
    record Text(String text, Set<Style> styles) implements Inline {
        public Text {
            styles = styles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(styles));
        }
    }

    record Link(String href, List<Inline> text) implements Inline {
        public Link {
            if (!Links.isAllowed(href)) {
                throw new IllegalArgumentException(
                        "\"%.100s\" is no link to http, https or mailto.".formatted(href));
            }
            text = List.copyOf(text);
        }
    }

    record LineBreak() implements Inline {}

    /// A note at the foot of the page, referred to from here.
    record Footnote(List<Inline> text) implements Inline {
        public Footnote {
            text = List.copyOf(text);
        }

        public static Footnote of(String text) {
            return new Footnote(plain(text));
        }
    }

    /// A live figure as it read when the document was made; `note` says source, date and query, and
    /// becomes a footnote.
    record Figure(String value, String note, Set<Style> styles) implements Inline {
        public Figure {
            styles = styles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(styles));
        }
    }

    /// Marks the heading it stands in as the target of cross-references.
    record Target(String anchor) implements Inline {}

    /// Refers to a chapter, table or picture of the same document by the number it has there.
    ///
    /// @param anchor of the heading, table or picture
    /// @param otherwise what to say where the document does not hold it
    record CrossReference(String anchor, String otherwise, Set<Style> styles) implements Inline {
        public CrossReference {
            styles = styles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(styles));
        }
    }

    enum Style {
        STRONG,
        EMPHASIS,
        UNDERLINE
    }

    static Text text(String text, Style... styles) {
        return new Text(text, Set.of(styles));
    }

    /// The text without styles; no inlines for an empty text.
    static List<Inline> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(text(text));
    }
}
