package rosa.document.transform;

import java.util.ArrayList;
import rosa.document.model.Mark;
import rosa.document.model.Node;
import rosa.document.model.Slice;

/// Adds a mark to what is inline between two positions, wherever it is allowed.
public record AddMarkStep(int from, int to, Mark mark) implements StretchStep {
    public AddMarkStep {
        Positions.rise(from, to);
    }

    @Override
    public Node applied(Node text) {
        var old = text.slice(from, to);
        var start = text.resolve(from);
        var content =
                MarkStep.changed(
                        old.content(),
                        start.node(start.sharedDepth(to)),
                        (node, parent) ->
                                node.type().isAtom() && parent.type().accepts(mark.type())
                                        ? node.withMarks(mark.addedTo(node.marks()))
                                        : node);
        return text.replace(from, to, new Slice(content, old.openStart(), old.openEnd()));
    }

    @Override
    public MarkStep inverted(Node before) {
        var steps = new ArrayList<MarkStep>();
        before.between(
                from,
                to,
                (node, at, _, _) -> {
                    if (!node.type().isInline() || !node.type().isAtom()) {
                        return true;
                    }
                    var added = mark.addedTo(node.marks());
                    if (!added.equals(node.marks())) {
                        int start = Math.max(from, at);
                        int end = Math.min(to, at + node.size());
                        MarkStep.push(new RemoveMarkStep(start, end, mark), steps);
                        for (Mark other : node.marks()) {
                            if (!other.isIn(added)) {
                                MarkStep.push(new AddMarkStep(start, end, other), steps);
                            }
                        }
                    }
                    return true;
                });
        return MarkStep.together(steps);
    }

    @Override
    public StretchStep between(int from, int to) {
        return new AddMarkStep(from, to, mark);
    }

    @Override
    public void write(StringBuilder out) {
        MarkStep.write(out, "addMark", mark, from, to);
    }
}
