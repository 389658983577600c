package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Fragment;
import rosa.document.model.Mark;
import rosa.document.model.Node;

/// A change of the marks of what is inline between two positions.
public sealed interface MarkStep extends Step permits StretchStep, MarkSetStep {
    @Override
    MarkStep inverted(Node before);

    /// A fragment with every inline node changed, given also its parent.
    static Fragment changed(Fragment content, Node parent, BiFunction<Node, Node, Node> change) {
        var changed = new ArrayList<Node>(content.childCount());
        for (Node child : content.children()) {
            Node inner =
                    child.content().isEmpty()
                            ? child
                            : child.withContent(changed(child.content(), child, change));
            changed.add(inner.type().isInline() ? change.apply(inner, parent) : inner);
        }
        return Fragment.of(changed);
    }

    /// Mark steps as one step, where they are not one already.
    static MarkStep together(List<MarkStep> steps) {
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    /// Adds a step, joined to the last where that ends as it begins.
    static void push(MarkStep step, List<MarkStep> steps) {
        var joined = steps.isEmpty() ? Optional.<MarkStep>empty() : joined(steps.getLast(), step);
        joined.ifPresentOrElse(both -> steps.set(steps.size() - 1, both), () -> steps.add(step));
    }

    private static Optional<MarkStep> joined(MarkStep first, MarkStep second) {
        if (first instanceof StretchStep left
                && second instanceof StretchStep right
                && left.isSame(right)
                && left.to() == right.from()) {
            return Optional.of(left.between(left.from(), right.to()));
        }
        return Optional.empty();
    }

    static void write(StringBuilder out, String type, Mark mark, int from, int to) {
        out.append("{\"stepType\":\"").append(type).append("\",\"mark\":");
        CanonicalJson.append(out, mark);
        out.append(",\"from\":").append(from).append(",\"to\":").append(to).append('}');
    }
}
