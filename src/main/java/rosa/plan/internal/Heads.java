package rosa.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal;
import rosa.document.model.Schema;
import rosa.document.transform.Step;
import rosa.document.transform.StepReader;

/// Texts as they stand: a snapshot and the steps after it. Those that were written last are
/// remembered by their hash, so that neither reading nor the next commit replays them.
@Component
class Heads {
    /// In characters of JSON, of all texts together.
    private static final int MOST_REMEMBERED = 8_000_000;

    private final Map<String, Head> byHash = new LinkedHashMap<>(64, 0.75f, true);
    private long remembered;

    /// A text in both its forms.
    record Head(Node node, SectionText text) {}

    /// The text that a snapshot became by the steps of `tail`, each an array; its hash must be
    /// `hash`.
    SectionText text(String hash, String snapshot, List<String> tail) {
        return tail.isEmpty()
                ? PlanRows.text(snapshot)
                : known(hash).orElseGet(() -> replayed(hash, snapshot, tail)).text();
    }

    /// A text for steps to be applied to.
    Node node(SectionText text) {
        String hash = text.hash();
        return known(hash)
                .orElseGet(() -> remember(hash, new Head(node(text.json()), text)))
                .node();
    }

    /// Remembers a text that is about to become a section's.
    void remember(Node node, SectionText text) {
        remember(text.hash(), new Head(node, text));
    }

    private Head replayed(String hash, String snapshot, List<String> tail) {
        Node node = node(snapshot);
        for (String steps : tail) {
            node = after(node, steps(steps));
        }
        SectionText text = PlanRows.text(CanonicalJson.of(node));
        if (!text.hash().equals(hash)) {
            throw new IllegalStateException(
                    "A section's steps lead to the text %s, not to %s.\nMaybe a step was changed in the graph."
                            .formatted(text.hash(), hash));
        }
        return remember(hash, new Head(node, text));
    }

    static Node after(Node text, List<Step> steps) {
        Node now = text;
        for (Step step : steps) {
            now = stored(step.apply(now));
        }
        return now;
    }

    static Node node(String json) {
        return stored(NodeReader.document(Schema.plan(), Limits.SECTION, json));
    }

    static List<Step> steps(String json) {
        return stored(StepReader.steps(Schema.plan(), Limits.SECTION, json));
    }

    private static <T> T stored(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) ->
                    throw new IllegalStateException(
                            "What is stored of a text is refused: " + refusal);
        };
    }

    private synchronized Optional<Head> known(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    private synchronized Head remember(String hash, Head head) {
        if (byHash.put(hash, head) == null) {
            remembered += head.text().json().length();
        }
        var oldest = byHash.entrySet().iterator();
        while (remembered > MOST_REMEMBERED && oldest.hasNext()) {
            remembered -= oldest.next().getValue().text().json().length();
            oldest.remove();
        }
        return head;
    }
}
