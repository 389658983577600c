package rosa.document.transform;

import java.util.ArrayList;
import java.util.Optional;
import rosa.document.model.Mark;
import rosa.document.model.Node;
import rosa.document.model.Slice;

/// Adds a mark to what is inline between two positions, wherever it is allowed.
public record AddMarkStep(int from, int to, Mark mark) implements MarkStep {
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
    public Optional<Step> mapped(Mappable others) {
        int start = others.map(from, Side.AFTER);
        int end = others.map(to, Side.BEFORE);
        return start >= end ? Optional.empty() : Optional.of(new AddMarkStep(start, end, mark));
    }

    @Override
    public Optional<Step> merge(Step next) {
        return next instanceof AddMarkStep other
                        && other.mark.equals(mark)
                        && from <= other.to
                        && to >= other.from
                ? Optional.of(
                        new AddMarkStep(Math.min(from, other.from), Math.max(to, other.to), mark))
                : Optional.empty();
    }

    @Override
    public void write(StringBuilder out) {
        MarkStep.write(out, "addMark", mark, from, to);
    }
}
