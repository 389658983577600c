package rosa.document.transform;

import org.jspecify.annotations.Nullable;
import rosa.document.model.Node;

/// Tells structure from content.
final class Structure {
    private Structure() {}

    /// Whether there is more between two positions than ends and then starts of nodes.
    static boolean hasContent(Node text, int from, int to) {
        var start = text.resolve(from);
        int left = to - from;
        int depth = start.depth();
        while (left > 0 && depth > 0 && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            left--;
        }
        if (left <= 0) {
            return false;
        }
        @Nullable Node next = start.node(depth).childOrNull(start.indexAfter(depth));
        for (; left > 0; left--) {
            if (next == null || next.type().isLeaf()) {
                return true;
            }
            next = next.childOrNull(0);
        }
        return false;
    }
}
