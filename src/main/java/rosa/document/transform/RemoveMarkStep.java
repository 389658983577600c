package rosa.document.transform;

import java.util.ArrayList;
import rosa.document.model.Mark;
import rosa.document.model.Node;
import rosa.document.model.Slice;

/// Takes a mark off what is inline between two positions.
public record RemoveMarkStep(int from, int to, Mark mark) implements StretchStep {
    public RemoveMarkStep {
        Positions.rise(from, to);
    }

    @Override
    public Node applied(Node text) {
        var old = text.slice(from, to);
        var content =
                MarkStep.changed(
                        old.content(),
                        text,
                        (node, _) -> node.withMarks(mark.removedFrom(node.marks())));
        return text.replace(from, to, new Slice(content, old.openStart(), old.openEnd()));
    }

    @Override
    public MarkStep inverted(Node before) {
        var steps = new ArrayList<MarkStep>();
        before.between(
                from,
                to,
                (node, at, _, _) -> {
                    if (node.type().isInline() && node.type().isAtom() && mark.isIn(node.marks())) {
                        int start = Math.max(from, at);
                        int end = Math.min(to, at + node.size());
                        MarkStep.push(new AddMarkStep(start, end, mark), steps);
                    }
                    return true;
                });
        return MarkStep.together(steps);
    }

    @Override
    public StretchStep between(int from, int to) {
        return new RemoveMarkStep(from, to, mark);
    }

    @Override
    public void write(StringBuilder out) {
        MarkStep.write(out, "removeMark", mark, from, to);
    }
}
