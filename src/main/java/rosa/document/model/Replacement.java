package rosa.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// Replaces what stands between two positions by a slice. Nodes that the slice or the positions cut
/// through are joined level by level, and every node that is closed again must be valid.
///
/// Linear in the children of the nodes on the two paths; all else is shared. After
/// prosemirror-model.
final class Replacement {
    private final ResolvedPos from;
    private final ResolvedPos to;
    private final Slice slice;

    private Replacement(ResolvedPos from, ResolvedPos to, Slice slice) {
        this.from = from;
        this.to = to;
        this.slice = slice;
    }

    static Node replace(ResolvedPos from, ResolvedPos to, Slice slice) {
        if (slice.openStart() > from.depth()) {
            throw new RefusedException(Reason.OPEN_OTHERWISE, "deeper than its place");
        }
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd()) {
            throw new RefusedException(Reason.OPEN_OTHERWISE, "unevenly");
        }
        return new Replacement(from, to, slice).outer(0);
    }

    private Node outer(int depth) {
        int index = from.index(depth);
        Node node = from.node(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            return node.withContent(node.content().withChild(index, outer(depth + 1)));
        }
        if (slice.content().size() == 0) {
            return closed(node, twoWay(from, to, depth));
        }
        boolean flat =
                slice.openStart() == 0
                        && slice.openEnd() == 0
                        && from.depth() == depth
                        && to.depth() == depth;
        if (flat) {
            var content = node.content();
            return closed(
                    node,
                    content.cut(0, from.parentOffset())
                            .append(slice.content())
                            .append(content.cut(to.parentOffset(), content.size())));
        }
        int extra = from.depth() - slice.openStart();
        Node along = along(extra);
        var start = along.resolve(slice.openStart() + extra);
        var end = along.resolve(along.content().size() - slice.openEnd() - extra);
        return closed(node, threeWay(start, end, depth));
    }

    /// The slice's content inside of copies of the nodes around it.
    private Node along(int extra) {
        Node node = from.node(extra).withContent(slice.content());
        for (int level = extra - 1; level >= 0; level--) {
            node = from.node(level).withContent(Fragment.of(node));
        }
        return node;
    }

    private Fragment threeWay(ResolvedPos start, ResolvedPos end, int depth) {
        Node openStart = from.depth() > depth ? joinable(from, start, depth + 1) : null;
        Node openEnd = to.depth() > depth ? joinable(end, to, depth + 1) : null;
        var content = new ArrayList<Node>();
        addRange(null, from, depth, content);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            checkJoin(openStart, openEnd);
            Fragment.push(closed(openStart, threeWay(start, end, depth + 1)), content);
        } else {
            if (openStart != null) {
                Fragment.push(closed(openStart, twoWay(from, start, depth + 1)), content);
            }
            addRange(start, end, depth, content);
            if (openEnd != null) {
                Fragment.push(closed(openEnd, twoWay(end, to, depth + 1)), content);
            }
        }
        addRange(to, null, depth, content);
        return Fragment.raw(content);
    }

    private static Fragment twoWay(ResolvedPos before, ResolvedPos after, int depth) {
        var content = new ArrayList<Node>();
        addRange(null, before, depth, content);
        if (before.depth() > depth) {
            Node joined = joinable(before, after, depth + 1);
            Fragment.push(closed(joined, twoWay(before, after, depth + 1)), content);
        }
        addRange(after, null, depth, content);
        return Fragment.raw(content);
    }

    private static Node joinable(ResolvedPos before, ResolvedPos after, int depth) {
        Node node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void checkJoin(Node main, Node sub) {
        if (!sub.type().sharesContentWith(main.type())) {
            throw new RefusedException(
                    Reason.CANNOT_JOIN, "%s onto %s".formatted(sub.type(), main.type()));
        }
    }

    private static Node closed(Node node, Fragment content) {
        if (!node.type().accepts(content)) {
            throw new RefusedException(Reason.WRONG_CONTENT, node.type().name());
        }
        return node.withContent(content);
    }

    /// Adds what stands, at a level, between two positions; null is the start or end of the node.
    private static void addRange(
            @Nullable ResolvedPos start, @Nullable ResolvedPos end, int depth, List<Node> target) {
        var node = (end != null ? end : Objects.requireNonNull(start)).node(depth);
        int index = 0;
        if (start != null) {
            index = start.index(depth);
            if (start.depth() > depth) {
                index++;
            } else if (start.textOffset() != 0) {
                add(start.nodeAfter(), target);
                index++;
            }
        }
        int endIndex = end != null ? end.index(depth) : node.childCount();
        for (int i = index; i < endIndex; i++) {
            add(node.child(i), target);
        }
        if (end != null && end.depth() == depth && end.textOffset() != 0) {
            add(end.nodeBefore(), target);
        }
    }

    private static void add(@Nullable Node node, List<Node> target) {
        if (node != null) {
            Fragment.push(node, target);
        }
    }
}
