package rosa.document.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A state of the automaton that a node's content expression is compiled to: what may come next,
/// and whether the content may end here. The order of the edges is that of the expression; what is
/// made up to fill a gap follows it.
public final class ContentMatch {
    /// Of a node without content.
    static final ContentMatch EMPTY = new ContentMatch(true);

    /// A kind of node that may come next, and the state after it.
    public record Edge(NodeType type, ContentMatch next) {}

    private final boolean validEnd;
    private final List<Edge> edges = new ArrayList<>();

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    /// While the automaton is built, and never after.
    void add(Edge edge) {
        edges.add(edge);
    }

    public boolean isValidEnd() {
        return validEnd;
    }

    public List<Edge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /// The state after a node of this type, or null if it may not come next.
    public @Nullable ContentMatch after(NodeType type) {
        for (Edge edge : edges) {
            if (edge.type == type) {
                return edge.next;
            }
        }
        return null;
    }

    /// The state after some of a fragment's children, or null if they may not come next.
    public @Nullable ContentMatch after(Fragment fragment, int from, int to) {
        ContentMatch match = this;
        for (int i = from; match != null && i < to; i++) {
            match = match.after(fragment.child(i).type());
        }
        return match;
    }

    public @Nullable ContentMatch after(Fragment fragment) {
        return after(fragment, 0, fragment.childCount());
    }

    boolean isInline() {
        return !edges.isEmpty() && edges.getFirst().type.isInline();
    }

    /// The first kind of node that may come next and can be made up.
    public Optional<NodeType> defaultType() {
        return edges.stream().map(Edge::type).filter(NodeType::canBeMadeUp).findFirst();
    }

    boolean sharesTypeWith(ContentMatch other) {
        for (Edge edge : edges) {
            if (other.after(edge.type) != null) {
                return true;
            }
        }
        return false;
    }

    /// The nodes to make up here so that `after` (from its child `start` on) may follow; and, if
    /// `toEnd`, so that the content may end after it. Empty if nothing is lacking.
    public Optional<Fragment> fillBefore(Fragment after, boolean toEnd, int start) {
        Set<ContentMatch> seen = new HashSet<>();
        seen.add(this);
        var types = search(this, after, toEnd, start, List.of(), seen);
        return Optional.ofNullable(types)
                .map(found -> Fragment.of(found.stream().map(NodeType::createFilled).toList()));
    }

    private static @Nullable List<NodeType> search(
            ContentMatch match,
            Fragment after,
            boolean toEnd,
            int start,
            List<NodeType> types,
            Set<ContentMatch> seen) {
        var finished = match.after(after, start, after.childCount());
        if (finished != null && (!toEnd || finished.validEnd)) {
            return types;
        }
        for (Edge edge : match.edges) {
            if (edge.type.canBeMadeUp() && seen.add(edge.next)) {
                var longer = new ArrayList<>(types);
                longer.add(edge.type);
                var found = search(edge.next, after, toEnd, start, longer, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The nodes to wrap a node of type `target` in, outermost first, so that it may stand here;
    /// breadth first, so that there are as few as can be.
    public Optional<List<NodeType>> findWrapping(NodeType target) {
        record Active(ContentMatch match, @Nullable NodeType type, @Nullable Active via) {}
        Set<NodeType> seen = new HashSet<>();
        var active = new ArrayDeque<Active>();
        active.add(new Active(this, null, null));
        while (!active.isEmpty()) {
            Active current = active.remove();
            if (current.match.after(target) != null) {
                var wrappers = new ArrayList<NodeType>();
                for (Active at = current; at != null && at.type != null; at = at.via) {
                    wrappers.add(at.type);
                }
                return Optional.of(wrappers.reversed());
            }
            for (Edge edge : current.match.edges) {
                if (!edge.type.isLeaf()
                        && !edge.type.hasRequiredAttributes()
                        && (current.type == null || edge.next.validEnd)
                        && seen.add(edge.type)) {
                    active.add(new Active(edge.type.contentMatch(), edge.type, current));
                }
            }
        }
        return Optional.empty();
    }
}
