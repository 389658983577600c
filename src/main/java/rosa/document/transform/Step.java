package rosa.document.transform;

import java.util.Optional;
import java.util.function.Function;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.Outcome;
import rosa.document.model.RefusedException;

/// An atomic change of a text, made for one version of it.
///
/// [#apply], [#invert] and [#map(Mappable)] take whatever [StepReader] lets in and throw nothing;
/// [#applied], [#inverted] and [#mapped] refuse by [RefusedException] and are meant for this
/// package.
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                MarkStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttributeStep,
                DocAttributeStep {
    /// What the step makes of a text, or why it cannot. ProseMirror's rule: only the nodes that the
    /// step touches are checked.
    default Outcome<Node> apply(Node text) {
        return RefusedException.answer(() -> applied(text));
    }

    /// What the step makes of a text if that is valid altogether and within the limits.
    default Outcome<Node> applyChecked(Node text, Limits limits) {
        return apply(text)
                .then(changed ->
                        limits.check(changed)
                                .or(changed::check)
                                .<Outcome<Node>>map(Outcome.Refused::new)
                                .orElse(new Outcome.Done<>(changed)));
    }

    /// The step that undoes this one, given the text as it was before it.
    default Outcome<Step> invert(Node before) {
        return RefusedException.answer(() -> inverted(before));
    }

    /// This step as it has to be once others went before it; empty if they left it nothing to do,
    /// or would have it begin before the text does.
    default Optional<Step> map(Mappable others) {
        return RefusedException.answer(() -> mapped(others)).found().flatMap(Function.identity());
    }

    /// This step and one to be applied right after it as one, where that is possible.
    default Optional<Step> merge(Step next) {
        return Optional.empty();
    }

    /// Which ranges the step replaces.
    default StepMap getMap() {
        return StepMap.EMPTY;
    }

    Node applied(Node text);

    Step inverted(Node before);

    Optional<Step> mapped(Mappable others);

    /// Writes the step as ProseMirror does.
    void write(StringBuilder out);

    default String json() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
