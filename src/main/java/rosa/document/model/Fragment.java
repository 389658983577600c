package rosa.document.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import rosa.document.model.Refusal.Reason;

/// The children of a node. Positions in it count as ProseMirror's do: a character of text is one
/// UTF-16 unit, a leaf one, any other node its content and two.
public final class Fragment {
    public static final Fragment EMPTY = new Fragment(new Node[0]);

    private final Node[] children;
    private final int size;
    private final int levels;
    private final int nodes;

    private Fragment(Node[] children) {
        this.children = children;
        int sizes = 0;
        int deepest = 0;
        int count = 0;
        for (Node child : children) {
            sizes += child.size();
            deepest = Math.max(deepest, child.levels());
            count += child.nodes();
        }
        this.size = sizes;
        this.levels = deepest;
        this.nodes = count;
    }

    public static Fragment of(Node node) {
        return new Fragment(new Node[] {node});
    }

    /// Of nodes in their order; neighbouring texts of equal marks become one.
    public static Fragment of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        var joined = new ArrayList<Node>(nodes.size());
        nodes.forEach(node -> push(node, joined));
        return raw(joined);
    }

    /// Of nodes of which no two can be joined, or are not to be.
    static Fragment raw(List<Node> nodes) {
        return nodes.isEmpty() ? EMPTY : new Fragment(nodes.toArray(new Node[0]));
    }

    /// Adds a node to a list, joined to the last if both are text of equal marks.
    static void push(Node node, List<Node> target) {
        if (node.isText() && !target.isEmpty() && target.getLast().hasMarkupOf(node)) {
            Node last = target.getLast();
            target.set(target.size() - 1, last.withText(last.text() + node.text()));
        } else {
            target.add(node);
        }
    }

    public int size() {
        return size;
    }

    /// How many levels of nodes there are.
    int levels() {
        return levels;
    }

    /// How many nodes there are on all levels.
    int nodes() {
        return nodes;
    }

    public int childCount() {
        return children.length;
    }

    public boolean isEmpty() {
        return children.length == 0;
    }

    public Node child(int index) {
        if (index < 0 || index >= children.length) {
            throw new RefusedException(
                    Reason.OUT_OF_RANGE, "child %d of %d".formatted(index, children.length));
        }
        return children[index];
    }

    public List<Node> children() {
        return Collections.unmodifiableList(Arrays.asList(children));
    }

    /// The index of the child that begins at or spans a position.
    int indexAt(int position) {
        if (position == 0) {
            return 0;
        }
        if (position == size) {
            return children.length;
        }
        if (position < 0 || position > size) {
            throw new RefusedException(
                    Reason.OUT_OF_RANGE, "position %d of %d".formatted(position, size));
        }
        int at = 0;
        for (int i = 0; ; i++) {
            int end = at + children[i].size();
            if (end >= position) {
                return end == position ? i + 1 : i;
            }
            at = end;
        }
    }

    /// Where the child with an index begins.
    int offsetOf(int index) {
        if (index == children.length) {
            return size;
        }
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += children[i].size();
        }
        return offset;
    }

    public Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            return other;
        }
        Node last = children[children.length - 1];
        Node first = other.children[0];
        int joined = last.isText() && last.hasMarkupOf(first) ? 1 : 0;
        var all = Arrays.copyOf(children, children.length + other.children.length - joined);
        System.arraycopy(
                other.children, joined, all, children.length, other.children.length - joined);
        if (joined == 1) {
            all[children.length - 1] = last.withText(last.text() + first.text());
        }
        return new Fragment(all);
    }

    /// What stands between two positions, cut nodes and texts included.
    public Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        var kept = new ArrayList<Node>();
        int at = 0;
        for (int i = 0; to > from && at < to; i++) {
            Node child = child(i);
            int end = at + child.size();
            if (end > from) {
                kept.add(at < from || end > to ? part(child, from - at, to - at) : child);
            }
            at = end;
        }
        return raw(kept);
    }

    private static Node part(Node child, int from, int to) {
        if (child.isText()) {
            return child.withText(
                    child.text().substring(Math.max(0, from), Math.min(child.text().length(), to)));
        }
        var content = child.content();
        return child.withContent(
                content.cut(Math.max(0, from - 1), Math.min(content.size, to - 1)));
    }

    Fragment withChild(int index, Node node) {
        if (child(index) == node) {
            return this;
        }
        var all = children.clone();
        all[index] = node;
        return new Fragment(all);
    }

    /// Visits the nodes that overlap two positions, in the order of reading.
    void between(int from, int to, Visitor visitor, int start, Node parent) {
        int at = 0;
        for (int i = 0; at < to; i++) {
            Node child = child(i);
            int end = at + child.size();
            if (end > from && visitor.visit(child, start + at, parent, i)) {
                child.content()
                        .between(
                                Math.max(0, from - at - 1),
                                Math.min(child.content().size, to - at - 1),
                                visitor,
                                start + at + 1,
                                child);
            }
            at = end;
        }
    }

    /// Sees a node, the position before it, its parent and its index there; false leaves out what
    /// is below it.
    @FunctionalInterface
    public interface Visitor {
        boolean visit(Node node, int position, Node parent, int index);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Fragment fragment
                        && size == fragment.size
                        && Arrays.equals(children, fragment.children);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(children);
    }

    @Override
    public String toString() {
        return Arrays.toString(children);
    }
}
