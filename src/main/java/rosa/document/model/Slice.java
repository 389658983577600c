package rosa.document.model;

import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// A piece cut out of a text, and how many levels of nodes are cut through at either end.
public record Slice(Fragment content, int openStart, int openEnd) {
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    public Slice {
        if (openStart < 0
                || openEnd < 0
                || openStart > depth(content, true)
                || openEnd > depth(content, false)) {
            throw new RefusedException(
                    Reason.DISORDER, "a slice open by %d and %d".formatted(openStart, openEnd));
        }
    }

    private static int depth(Fragment content, boolean first) {
        int depth = 0;
        var at = content;
        while (!at.isEmpty()) {
            Node child = at.child(first ? 0 : at.childCount() - 1);
            if (child.type().isLeaf()) {
                break;
            }
            depth++;
            at = child.content();
        }
        return depth;
    }

    /// How much longer a text becomes by it.
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /// This slice with `inserted` at a position in it; null if it has no place there.
    public @Nullable Slice with(int position, Fragment inserted) {
        var all =
                inserted(content, position + openStart, inserted, openStart + 1, openEnd + 1, null);
        return all == null ? null : new Slice(all, openStart, openEnd);
    }

    /// This slice without a flat range of it.
    public Slice without(int from, int to) {
        return new Slice(removed(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static @Nullable Fragment inserted(
            Fragment content,
            int distance,
            Fragment insert,
            int openStart,
            int openEnd,
            @Nullable Node parent) {
        int index = content.indexAt(distance);
        int offset = content.offsetOf(index);
        if (offset == distance || content.child(index).isText()) {
            if (parent != null
                    && openStart <= 0
                    && openEnd <= 0
                    && !parent.canReplace(index, index, insert)) {
                return null;
            }
            return content.cut(0, distance)
                    .append(insert)
                    .append(content.cut(distance, content.size()));
        }
        Node child = content.child(index);
        var inner =
                inserted(
                        child.content(),
                        distance - offset - 1,
                        insert,
                        index == 0 ? openStart - 1 : 0,
                        index == content.childCount() - 1 ? openEnd - 1 : 0,
                        child);
        return inner == null ? null : content.withChild(index, child.withContent(inner));
    }

    private static Fragment removed(Fragment content, int from, int to) {
        int index = content.indexAt(from);
        int offset = content.offsetOf(index);
        int indexTo = content.indexAt(to);
        if (offset == from || content.child(index).isText()) {
            if (content.offsetOf(indexTo) != to && !content.child(indexTo).isText()) {
                throw new RefusedException(Reason.GAP_NOT_FLAT, "removed");
            }
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (index != indexTo) {
            throw new RefusedException(Reason.GAP_NOT_FLAT, "removed");
        }
        Node child = content.child(index);
        return content.withChild(
                index,
                child.withContent(removed(child.content(), from - offset - 1, to - offset - 1)));
    }
}
