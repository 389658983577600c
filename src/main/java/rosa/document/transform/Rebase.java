package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosa.document.model.Node;
import rosa.document.model.Outcome;

/// Steps made for an old version of a text, brought over the steps that went before them meanwhile:
/// the old ones are undone, the others applied, and each old one is mapped through both and tried
/// again, its own undoing mirrored. The same as prosemirror-collab does at a client.
///
/// @param text the text after all
/// @param outcomes what became of each old step, in order
public record Rebase(Node text, List<Brought> outcomes) {
    /// What became of a step.
    public sealed interface Brought {
        /// It holds, as `now`.
        record Kept(Step then, Step now) implements Brought {}

        /// Others removed what it was to change.
        record Lost(Step then) implements Brought {}

        /// It no longer fits where it has come to.
        record Unfit(Step then, Step now) implements Brought {}
    }

    public Rebase {
        outcomes = List.copyOf(outcomes);
    }

    /// The steps that hold, as they are to be applied after the others.
    public List<Step> steps() {
        return outcomes.stream()
                .filter(Brought.Kept.class::isInstance)
                .map(outcome -> ((Brought.Kept) outcome).now())
                .toList();
    }

    /// Brings `steps`, made for `base`, over `others`, made for `base` too. Refused if either row
    /// does not apply to `base`.
    public static Outcome<Rebase> of(Node base, List<Step> steps, List<Step> others) {
        return applied(Transform.of(base), steps)
                .then(mine -> undone(mine))
                .then(back -> applied(back, others))
                .then(ready -> new Outcome.Done<>(brought(ready, steps)));
    }

    private static Outcome<Transform> applied(Transform start, List<Step> steps) {
        Outcome<Transform> at = new Outcome.Done<>(start);
        for (Step step : steps) {
            at = at.then(transform -> transform.step(step));
        }
        return at;
    }

    /// The text before the steps again, reached from the text after them.
    private static Outcome<Transform> undone(Transform mine) {
        Outcome<Transform> at = new Outcome.Done<>(Transform.of(mine.text()));
        for (int i = mine.steps().size() - 1; i >= 0; i--) {
            var undoing = mine.steps().get(i).invert(mine.before().get(i));
            at = at.then(transform -> undoing.then(transform::step));
        }
        return at;
    }

    private static Rebase brought(Transform ready, List<Step> steps) {
        var outcomes = new ArrayList<Brought>();
        var at = ready;
        int undoing = steps.size();
        for (Step then : steps) {
            Optional<Step> now = then.map(at.mapping().slice(undoing));
            undoing--;
            if (now.isEmpty()) {
                outcomes.add(new Brought.Lost(then));
                continue;
            }
            var tried = at.step(now.get()).found();
            if (tried.isEmpty()) {
                outcomes.add(new Brought.Unfit(then, now.get()));
                continue;
            }
            at = tried.get().mirroring(undoing, tried.get().steps().size() - 1);
            outcomes.add(new Brought.Kept(then, now.get()));
        }
        return new Rebase(at.text(), outcomes);
    }
}
