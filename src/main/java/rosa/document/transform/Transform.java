package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import rosa.document.model.Node;
import rosa.document.model.Outcome;

/// A text, the steps that led to it, the texts before each and the mapping over all. Immutable.
public record Transform(Node text, List<Step> steps, List<Node> before, Mapping mapping) {
    public Transform {
        steps = List.copyOf(steps);
        before = List.copyOf(before);
    }

    public static Transform of(Node text) {
        return new Transform(text, List.of(), List.of(), Mapping.EMPTY);
    }

    /// This and one step more, or why it cannot be.
    public Outcome<Transform> step(Step step) {
        return step.apply(text).then(changed -> new Outcome.Done<>(with(step, changed)));
    }

    private Transform with(Step step, Node changed) {
        var allSteps = new ArrayList<>(steps);
        allSteps.add(step);
        var allBefore = new ArrayList<>(before);
        allBefore.add(text);
        return new Transform(changed, allSteps, allBefore, mapping.append(step.getMap()));
    }

    Transform mirroring(int one, int other) {
        return new Transform(text, steps, before, mapping.mirroring(one, other));
    }
}
