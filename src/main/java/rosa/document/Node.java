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

        record Figure(LiveFigure figure) implements Attributes {}
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
