package rosa.document.transform;

import java.util.List;
import java.util.Optional;
import rosa.document.model.Fragment;
import rosa.document.model.Node;
import rosa.document.model.Slice;

/// Makes one step of a text that comes as a whole, so that it can take its place among others'
/// steps.
public final class WholeText {
    private WholeText() {}

    /// The step that turns `before` into `after`: it replaces the blocks in which they differ, from
    /// the first to the last. Empty if they are equal.
    public static Optional<Step> step(Node before, Node after) {
        List<Node> old = before.content().children();
        List<Node> now = after.content().children();
        int same = 0;
        int most = Math.min(old.size(), now.size());
        while (same < most && old.get(same).equals(now.get(same))) {
            same++;
        }
        int end = 0;
        while (end < most - same
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        if (same + end == old.size() && old.size() == now.size()) {
            return Optional.empty();
        }
        int from = size(old.subList(0, same));
        int to = from + size(old.subList(same, old.size() - end));
        var content = Fragment.of(now.subList(same, now.size() - end));
        return Optional.of(new ReplaceStep(from, to, new Slice(content, 0, 0)));
    }

    private static int size(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::size).sum();
    }
}
