package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Node;
import rosa.document.model.Refusal.Reason;
import rosa.document.model.RefusedException;
import rosa.document.model.Slice;

/// Replaces what stands between two positions.
///
/// @param structure whether it must remove no content, but only ends and starts of nodes
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {
    public ReplaceStep {
        Positions.rise(from, to);
    }

    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public Node applied(Node text) {
        if (structure && Structure.hasContent(text, from, to)) {
            throw new RefusedException(Reason.WOULD_OVERWRITE, "%d–%d".formatted(from, to));
        }
        return text.replace(from, to, slice);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Step inverted(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to));
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        var end = others.result(to, Side.BEFORE);
        var start = others.result(from, Side.AFTER);
        if (start.isDeletedAcross() && end.isDeletedAcross()) {
            return Optional.empty();
        }
        int first = start.position();
        return Optional.of(
                new ReplaceStep(first, Math.max(first, end.position()), slice, structure));
    }

    @Override
    public Optional<Step> merge(Step next) {
        if (!(next instanceof ReplaceStep other) || other.structure || structure) {
            return Optional.empty();
        }
        if (from + slice.size() == other.from
                && slice.openEnd() == 0
                && other.slice.openStart() == 0) {
            var joined = joined(slice, other.slice);
            return Optional.of(new ReplaceStep(from, to + other.to - other.from, joined));
        }
        if (other.to == from && slice.openStart() == 0 && other.slice.openEnd() == 0) {
            return Optional.of(new ReplaceStep(other.from, to, joined(other.slice, slice)));
        }
        return Optional.empty();
    }

    private static Slice joined(Slice first, Slice second) {
        return first.size() + second.size() == 0
                ? Slice.EMPTY
                : new Slice(
                        first.content().append(second.content()),
                        first.openStart(),
                        second.openEnd());
    }

    @Override
    public void write(StringBuilder out) {
        out.append("{\"stepType\":\"replace\",\"from\":").append(from);
        out.append(",\"to\":").append(to);
        if (slice.size() > 0) {
            out.append(",\"slice\":");
            CanonicalJson.append(out, slice);
        }
        out.append(structure ? ",\"structure\":true}" : "}");
    }
}
