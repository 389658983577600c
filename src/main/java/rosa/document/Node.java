package rosa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A node of a section's text; `text` is empty unless it is a text node.
record Node(
        NodeType type, Attributes attributes, List<Node> content, String text, List<Mark> marks) {
    Node {
        content = joined(content);
        marks = List.copyOf(marks);
    }

    /// What a node says of itself beside its content.
    sealed interface Attributes {
        record None() implements Attributes {}

        record Level(int level) implements Attributes {}

        record Order(int start) implements Attributes {}

        /// `widths` is empty where the columns' widths were never set.
        record Span(int columns, int rows, List<Integer> widths) implements Attributes {
            public Span {
                widths = List.copyOf(widths);
            }
        }

        /// `density` is how much of the reading the text shows: `number`, `label` or `card`.
        record Figure(LiveFigure figure, String density) implements Attributes {}

        /// @param anchor by which texts refer to it; empty if it has none
        record Live(LiveBlock block, String anchor) implements Attributes {}

        /// @param anchor by which texts refer to it; empty if it has none
        record Table(String anchor) implements Attributes {}

        record Mention(Reference reference) implements Attributes {}

        /// @param hash of the picture's bytes
        /// @param width in hundredths of the line
        /// @param alt what it shows, in words; empty until somebody has said it
        /// @param anchor by which texts refer to it; empty if it has none
        record Image(String hash, int width, String alt, String anchor) implements Attributes {}
    }

    static Node of(NodeType type, Attributes attributes, List<Node> content) {
        return new Node(type, attributes, content, "", List.of());
    }

    static Node ofText(String text, List<Mark> marks) {
        return new Node(NodeType.TEXT, new Attributes.None(), List.of(), text, marks);
    }

    /// Visits this node and all below it, in the order of reading.
    void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        for (Node child : content) {
            child.walk(visitor);
        }
    }

    /// Visits what stands on the lines below this node; a footnote is one thing.
    void leaves(Consumer<Node> visitor) {
        if (type.isInline()) {
            visitor.accept(this);
            return;
        }
        content.forEach(child -> child.leaves(visitor));
    }

    private static List<Node> joined(List<Node> nodes) {
        var joined = new ArrayList<Node>(nodes.size());
        var run = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (node.type != NodeType.TEXT) {
                joined.add(node);
                continue;
            }
            run.append(node.text);
            boolean goesOn =
                    i + 1 < nodes.size()
                            && nodes.get(i + 1).type == NodeType.TEXT
                            && nodes.get(i + 1).marks.equals(node.marks);
            if (!goesOn) {
                joined.add(ofText(run.toString(), node.marks));
                run.setLength(0);
            }
        }
        return List.copyOf(joined);
    }
}
