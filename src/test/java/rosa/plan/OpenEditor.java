package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rosa.document.model.Fragment;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Schema;
import rosa.document.model.Slice;
import rosa.document.transform.Rebase;
import rosa.document.transform.ReplaceStep;
import rosa.document.transform.Step;
import rosa.document.transform.StepReader;

/// An editor as a browser has it open, after prosemirror-collab: the text up to the last step it
/// knows of, and its own steps since.
final class OpenEditor {
    private final CoEditing coEditing;
    private final SectionId section;
    private final String client = UUID.randomUUID().toString();
    private final List<Step> unconfirmed = new ArrayList<>();
    private Node confirmed;
    private int base;

    OpenEditor(CoEditing coEditing, Section section) {
        this.coEditing = coEditing;
        this.section = section.id();
        this.base = section.steps();
        this.confirmed =
                done(NodeReader.document(Schema.plan(), Limits.SECTION, section.text().json()));
    }

    String client() {
        return client;
    }

    int base() {
        return base;
    }

    /// What stands on the screen.
    Node text() {
        Node text = confirmed;
        for (Step step : unconfirmed) {
            text = done(step.apply(text));
        }
        return text;
    }

    void make(Step step) {
        done(step.applyChecked(text(), Limits.SECTION));
        unconfirmed.add(step);
    }

    void type(int position, String words) {
        var content = Fragment.of(Schema.plan().text(words, List.of()));
        make(new ReplaceStep(position, position, new Slice(content, 0, 0)));
    }

    void delete(int from, int to) {
        make(new ReplaceStep(from, to, Slice.EMPTY));
    }

    /// Sends what is not confirmed; the answer does not arrive.
    StepAnswer sendIntoTheVoid() {
        return coEditing.commit(section, new StepBatch(base, client, json(unconfirmed)));
    }

    StepAnswer send() {
        StepAnswer answer = sendIntoTheVoid();
        if (answer instanceof StepAnswer.Taken taken) {
            receive(taken);
        }
        return answer;
    }

    /// Takes in what others did; only with nothing of its own to send.
    void pull() {
        receive((StepAnswer.Taken) coEditing.since(section, base));
    }

    private void receive(StepAnswer.Taken taken) {
        for (CommittedSteps batch : taken.since()) {
            List<Step> steps = done(StepReader.steps(Schema.plan(), Limits.SECTION, batch.json()));
            if (batch.client().equals(client)) {
                confirm(steps);
            } else {
                var rebase = done(Rebase.of(confirmed, List.copyOf(unconfirmed), steps));
                confirmed = after(confirmed, steps);
                unconfirmed.clear();
                unconfirmed.addAll(rebase.steps());
            }
            base = batch.last();
        }
        assertThat(base).isEqualTo(taken.now().steps());
    }

    private void confirm(List<Step> steps) {
        List<Step> own = unconfirmed.subList(0, steps.size());
        assertThat(json(steps)).isEqualTo(json(own));
        confirmed = after(confirmed, steps);
        own.clear();
    }

    private static Node after(Node text, List<Step> steps) {
        Node now = text;
        for (Step step : steps) {
            now = done(step.apply(now));
        }
        return now;
    }

    static String json(List<Step> steps) {
        return steps.stream().map(Step::json).collect(Collectors.joining(",", "[", "]"));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
