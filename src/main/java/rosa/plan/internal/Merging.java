package rosa.plan.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.document.model.Fragment;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal;
import rosa.document.transform.AddNodeMarkStep;
import rosa.document.transform.AttributeStep;
import rosa.document.transform.DocAttributeStep;
import rosa.document.transform.MarkStep;
import rosa.document.transform.Rebase;
import rosa.document.transform.Rebase.Brought;
import rosa.document.transform.RemoveNodeMarkStep;
import rosa.document.transform.ReplaceAroundStep;
import rosa.document.transform.ReplaceStep;
import rosa.document.transform.Step;
import rosa.plan.CommittedSteps;

/// Brings an editor's steps, made for an old text, over what was committed since.
///
/// Of its own steps among these (it sent them before and got no answer) nothing is done again: the
/// same rebase that they went through then tells what they became, for it always does the same.
///
/// @param text the text after all
/// @param steps those that hold and are not committed yet
/// @param sent how many of the editor's steps they are left of
/// @param mine the text as the author has it
/// @param isLost whether words of the author's stood where somebody had deleted
/// @param overwrites whether the author deletes words that were written meanwhile
record Merging(
        Node text, List<Step> steps, int sent, Node mine, boolean isLost, boolean overwrites) {
    /// Between two steps a text may be larger than it may be stored: who pasted too much and took
    /// some of it away sends both.
    private static final Limits ON_THE_WAY =
            new Limits(
                    2 * Limits.SECTION.bytes(),
                    2 * Limits.SECTION.levels(),
                    2 * Limits.SECTION.nodes(),
                    Limits.SECTION.steps());

    Merging {
        steps = List.copyOf(steps);
    }

    /// @param base the text for which `mine` were made; each must apply to it and leave it sound
    /// @param since what was committed to it meanwhile
    static Outcome<Merging> of(
            Node base, List<Step> mine, List<CommittedSteps> since, String client) {
        return applied(base, mine).then(text -> merged(base, mine, text, since, client));
    }

    private static Outcome<Node> applied(Node base, List<Step> steps) {
        Outcome<Node> text = new Outcome.Done<>(base);
        for (Step step : steps) {
            text = text.then(now -> step.applyChecked(now, ON_THE_WAY));
        }
        return text;
    }

    private static Outcome<Merging> merged(
            Node base, List<Step> mine, Node asMine, List<CommittedSteps> since, String client) {
        var under = base;
        var left = mine;
        boolean isLost = false;
        var others = new ArrayList<Step>();
        for (CommittedSteps batch : since) {
            List<Step> committed = Heads.steps(batch.json());
            if (!batch.client().equals(client)) {
                others.addAll(committed);
                continue;
            }
            if (left.size() < batch.sent()) {
                return apart("fewer steps than were sent before");
            }
            if (!(rebase(under, left, others) instanceof Outcome.Done<Rebase>(Rebase brought))) {
                return apart("steps other than those sent before");
            }
            var then = brought.outcomes().subList(0, batch.sent());
            var rest = brought.outcomes().subList(batch.sent(), brought.outcomes().size());
            if (kept(then).size() != committed.size()) {
                return apart("steps other than those sent before");
            }
            isLost |= isLost(brought.outcomes());
            under = Heads.after(Heads.after(under, others), committed);
            left = kept(rest);
            others.clear();
        }
        boolean lostBefore = isLost;
        int sent = left.size();
        return rebase(under, left, others)
                .then(brought -> checked(brought, sent, asMine, lostBefore));
    }

    /// Where there is nothing to bring them over the steps stay as they are: so do they in the
    /// editor, also those that a rebase would drop because they change nothing.
    private static Outcome<Rebase> rebase(Node base, List<Step> steps, List<Step> others) {
        if (!others.isEmpty()) {
            return Rebase.of(base, steps, others);
        }
        var kept = steps.stream().<Brought>map(step -> new Brought.Kept(step, step)).toList();
        return new Outcome.Done<>(new Rebase(Heads.after(base, steps), kept));
    }

    private static Outcome<Merging> checked(
            Rebase brought, int sent, Node asMine, boolean lostBefore) {
        var fault = Limits.SECTION.check(brought.text()).or(brought.text()::check);
        if (fault.isPresent()) {
            return new Outcome.Refused<>(fault.get());
        }
        return new Outcome.Done<>(
                new Merging(
                        brought.text(),
                        brought.steps(),
                        sent,
                        asMine,
                        lostBefore || isLost(brought.outcomes()),
                        overwrites(brought.outcomes())));
    }

    private static List<Step> kept(List<Brought> outcomes) {
        return outcomes.stream()
                .filter(Brought.Kept.class::isInstance)
                .map(outcome -> ((Brought.Kept) outcome).now())
                .toList();
    }

    private static boolean isLost(List<Brought> outcomes) {
        return outcomes.stream()
                .anyMatch(outcome ->
                        switch (outcome) {
                            case Brought.Kept _ -> false;
                            case Brought.Lost(Step then) -> brings(then);
                            case Brought.Unfit(Step then, _) -> brings(then);
                        });
    }

    private static boolean overwrites(List<Brought> outcomes) {
        return outcomes.stream()
                .anyMatch(outcome ->
                        outcome instanceof Brought.Kept(Step then, Step now)
                                && removed(now) > removed(then));
    }

    private static boolean brings(Step step) {
        return switch (step) {
            case ReplaceStep replace -> holds(replace.slice().content());
            case ReplaceAroundStep around -> holds(around.slice().content());
            case MarkStep _,
                    AddNodeMarkStep _,
                    RemoveNodeMarkStep _,
                    AttributeStep _,
                    DocAttributeStep _ ->
                    false;
        };
    }

    /// Whether there is a word or anything that shows something.
    private static boolean holds(Fragment content) {
        return content.children().stream()
                .anyMatch(node -> node.isText() || node.type().isLeaf() || holds(node.content()));
    }

    private static int removed(Step step) {
        return switch (step) {
            case ReplaceStep replace -> replace.to() - replace.from();
            case ReplaceAroundStep around ->
                    around.gapFrom() - around.from() + around.to() - around.gapTo();
            case MarkStep _,
                    AddNodeMarkStep _,
                    RemoveNodeMarkStep _,
                    AttributeStep _,
                    DocAttributeStep _ ->
                    0;
        };
    }

    private static Outcome<Merging> apart(String why) {
        return new Outcome.Refused<>(new Refusal(Refusal.Reason.DISORDER, why));
    }
}
