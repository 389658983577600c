package rosa.document.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// A position in a text with the nodes around it, from the root (depth 0) to the parent (its
/// depth).
public final class ResolvedPos {
    private static final int USUAL_DEPTH = 8;

    private final int position;
    private final int parentOffset;
    private final int depth;
    private final Node[] nodes;
    private final int[] indexes;

    /// Where the child at the index of each level begins, from the root's start.
    private final int[] starts;

    private ResolvedPos(
            int position, int parentOffset, int depth, Node[] nodes, int[] indexes, int[] starts) {
        this.position = position;
        this.parentOffset = parentOffset;
        this.depth = depth;
        this.nodes = nodes;
        this.indexes = indexes;
        this.starts = starts;
    }

    static ResolvedPos of(Node root, int position) {
        if (position < 0 || position > root.content().size()) {
            throw new RefusedException(
                    Reason.OUT_OF_RANGE,
                    "position %d of %d".formatted(position, root.content().size()));
        }
        var nodes = new Node[USUAL_DEPTH];
        var indexes = new int[USUAL_DEPTH];
        var starts = new int[USUAL_DEPTH];
        int depth = 0;
        int start = 0;
        int offset = position;
        Node node = root;
        while (true) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                indexes = Arrays.copyOf(indexes, depth * 2);
                starts = Arrays.copyOf(starts, depth * 2);
            }
            int index = node.content().indexAt(offset);
            int begin = node.content().offsetOf(index);
            nodes[depth] = node;
            indexes[depth] = index;
            starts[depth] = start + begin;
            if (offset == begin || node.child(index).isText()) {
                return new ResolvedPos(position, offset, depth, nodes, indexes, starts);
            }
            node = node.child(index);
            offset -= begin + 1;
            start += begin + 1;
            depth++;
        }
    }

    public int position() {
        return position;
    }

    public int depth() {
        return depth;
    }

    /// How far it is into the parent.
    public int parentOffset() {
        return parentOffset;
    }

    public Node parent() {
        return nodes[depth];
    }

    public Node node(int level) {
        return nodes[checked(level)];
    }

    /// The index of the child, in the node at a level, that this position is in or before.
    public int index(int level) {
        return indexes[checked(level)];
    }

    public int indexAfter(int level) {
        return index(level) + (level == depth && textOffset() == 0 ? 0 : 1);
    }

    /// The position at which the content of the node at a level starts.
    public int start(int level) {
        return checked(level) == 0 ? 0 : starts[level - 1] + 1;
    }

    public int end(int level) {
        return start(level) + node(level).content().size();
    }

    /// How far it is into a text; 0 between nodes.
    public int textOffset() {
        return position - starts[depth];
    }

    /// The node after it, or what of a text comes after it.
    public @Nullable Node nodeAfter() {
        Node child = parent().childOrNull(indexes[depth]);
        int offset = textOffset();
        return child == null || offset == 0
                ? child
                : child.withText(child.text().substring(offset));
    }

    /// The node before it, or what of a text comes before it.
    public @Nullable Node nodeBefore() {
        int offset = textOffset();
        if (offset == 0) {
            return parent().childOrNull(indexes[depth] - 1);
        }
        Node child = parent().child(indexes[depth]);
        return child.withText(child.text().substring(0, offset));
    }

    /// Down to which level this position and another are in the same nodes.
    public int sharedDepth(int other) {
        for (int level = depth; level > 0; level--) {
            if (start(level) <= other && end(level) >= other) {
                return level;
            }
        }
        return 0;
    }

    private int checked(int level) {
        if (level < 0 || level > depth) {
            throw new RefusedException(
                    Reason.OUT_OF_RANGE, "level %d of %d".formatted(level, depth));
        }
        return level;
    }
}
