package rosa.document.transform;

import java.util.List;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Schema;
import rosa.document.model.Slice;

/// Small texts and steps for the tests of this package.
final class Texts {
    private Texts() {}

    /// A text of paragraphs.
    static Node paragraphs(String... texts) {
        var blocks = new StringBuilder();
        for (String text : texts) {
            blocks.append(blocks.isEmpty() ? "" : ",")
                    .append("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"")
                    .append(text)
                    .append("\"}]}");
        }
        return read("{\"type\":\"doc\",\"content\":[%s]}".formatted(blocks));
    }

    static Node read(String json) {
        return done(NodeReader.document(Schema.plan(), Limits.SECTION, json));
    }

    static Step step(String json) {
        return done(StepReader.step(Schema.plan(), Limits.SECTION, json));
    }

    static Step insert(int position, String text) {
        var content = rosa.document.model.Fragment.of(Schema.plan().text(text, List.of()));
        return new ReplaceStep(position, position, new Slice(content, 0, 0));
    }

    static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    static Node after(Node text, Step... steps) {
        Node changed = text;
        for (Step step : steps) {
            changed = done(step.apply(changed));
        }
        return changed;
    }

    /// The words, paragraphs parted by a bar.
    static String words(Node text) {
        var words = new StringBuilder();
        text.between(
                0,
                text.content().size(),
                (node, _, _, _) -> {
                    if (node.type().isTextblock() && !words.isEmpty()) {
                        words.append('|');
                    }
                    words.append(node.text());
                    return true;
                });
        return words.toString();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
