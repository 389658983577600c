package rosa.document.transform;

import java.util.ArrayList;
import java.util.Optional;
import rosa.document.model.Mark;
import rosa.document.model.Node;
import rosa.document.model.Slice;

/// Takes a mark off what is inline between two positions.
public record RemoveMarkStep(int from, int to, Mark mark) implements MarkStep {
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
    public Optional<Step> mapped(Mappable others) {
        int start = others.map(from, Side.AFTER);
        int end = others.map(to, Side.BEFORE);
        return start >= end ? Optional.empty() : Optional.of(new RemoveMarkStep(start, end, mark));
    }

    @Override
    public Optional<Step> merge(Step next) {
        return next instanceof RemoveMarkStep other
                        && other.mark.equals(mark)
                        && from <= other.to
                        && to >= other.from
                ? Optional.of(
                        new RemoveMarkStep(
                                Math.min(from, other.from), Math.max(to, other.to), mark))
                : Optional.empty();
    }

    @Override
    public void write(StringBuilder out) {
        MarkStep.write(out, "removeMark", mark, from, to);
    }
}
