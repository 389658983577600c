package rosa.word.internal;

import java.util.List;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;

/// A piece of a paragraph: what stands on its lines, and what the editor keeps between paragraphs.
sealed interface Bit {
    record Words(String text, Nodes.Format format) implements Bit {}

    record LineBreak() implements Bit {}

    /// @param content text nodes
    record Note(ArrayNode content) implements Bit {}

    record PageBreak() implements Bit {}

    /// @param width in hundredths of the line
    record Picture(String hash, int width, String alt) implements Bit {}

    /// A text box.
    ///
    /// @param content its paragraphs
    record Box(List<Element> content) implements Bit {
        public Box {
            content = List.copyOf(content);
        }
    }

    /// Whether it stands on a line.
    default boolean isInline() {
        return switch (this) {
            case Words _, LineBreak _, Note _ -> true;
            case PageBreak _, Picture _, Box _ -> false;
        };
    }
}
