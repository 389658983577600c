package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Node;
import rosa.document.model.Refusal.Reason;
import rosa.document.model.RefusedException;
import rosa.document.model.Slice;

/// Replaces what stands between two positions but for a gap, which moves into the new content: what
/// wraps, lifts and turns one kind of block into another.
///
/// @param insert where in the slice the gap's content goes
/// @param structure whether it must remove no content, but only ends and starts of nodes
public record ReplaceAroundStep(
        int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {
    public ReplaceAroundStep {
        Positions.rise(from, gapFrom, gapTo, to);
        Positions.rise(insert, slice.size());
    }

    @Override
    public Node applied(Node text) {
        if (structure
                && (Structure.hasContent(text, from, gapFrom)
                        || Structure.hasContent(text, gapTo, to))) {
            throw new RefusedException(Reason.WOULD_OVERWRITE, "%d–%d".formatted(from, to));
        }
        var gap = text.slice(gapFrom, gapTo);
        if (gap.openStart() > 0 || gap.openEnd() > 0) {
            throw new RefusedException(Reason.GAP_NOT_FLAT, "%d–%d".formatted(gapFrom, gapTo));
        }
        var inserted = slice.with(insert, gap.content());
        if (inserted == null) {
            throw new RefusedException(Reason.WRONG_CONTENT, "the gap's does not fit");
        }
        return text.replace(from, to, inserted);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Step inverted(Node before) {
        int gap = gapTo - gapFrom;
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                before.slice(from, to).without(gapFrom - from, gapTo - from),
                gapFrom - from,
                structure);
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        var start = others.result(from, Side.AFTER);
        var end = others.result(to, Side.BEFORE);
        int first = start.position();
        int last = end.position();
        int gapFirst = from == gapFrom ? first : others.map(gapFrom, Side.BEFORE);
        int gapLast = to == gapTo ? last : others.map(gapTo, Side.AFTER);
        boolean lost =
                start.isDeletedAcross() && end.isDeletedAcross()
                        || gapFirst < first
                        || gapLast > last
                        || gapFirst > gapLast;
        return lost
                ? Optional.empty()
                : Optional.of(
                        new ReplaceAroundStep(
                                first, last, gapFirst, gapLast, slice, insert, structure));
    }

    @Override
    public void write(StringBuilder out) {
        out.append("{\"stepType\":\"replaceAround\",\"from\":").append(from);
        out.append(",\"to\":").append(to);
        out.append(",\"gapFrom\":").append(gapFrom);
        out.append(",\"gapTo\":").append(gapTo);
        out.append(",\"insert\":").append(insert);
        if (slice.size() > 0) {
            out.append(",\"slice\":");
            CanonicalJson.append(out, slice);
        }
        out.append(structure ? ",\"structure\":true}" : "}");
    }
}
