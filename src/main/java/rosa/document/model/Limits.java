package rosa.document.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rosa.document.model.Refusal.Reason;

/// How much is taken from outside at most.
///
/// @param bytes of one JSON text in UTF-8
/// @param levels of nodes within each other
/// @param nodes of one text, or of all steps read at once
/// @param steps read at once
public record Limits(int bytes, int levels, int nodes, int steps) {
    /// Those of a section of a plan.
    public static final Limits SECTION = new Limits(2 * 1024 * 1024, 40, 50_000, 5_000);

    /// Each level of nodes is an array in an object; marks and attributes add four at most, a step
    /// and its slice four more.
    int brackets() {
        return 2 * levels + 24;
    }

    boolean areKeptBy(String json) {
        return json.length() <= bytes
                && (json.length() <= bytes / 3
                        || json.getBytes(StandardCharsets.UTF_8).length <= bytes);
    }

    /// Why a text has become too much, if it has: steps that were small each can add up.
    public Optional<Refusal> check(Node text) {
        if (text.levels() > levels) {
            return Optional.of(new Refusal(Reason.TOO_DEEP, text.levels() + " levels"));
        }
        if (text.nodes() > nodes) {
            return Optional.of(new Refusal(Reason.TOO_MANY_NODES, text.nodes() + " nodes"));
        }
        return text.size() > bytes
                ? Optional.of(new Refusal(Reason.TOO_LARGE, text.size() + " positions"))
                : Optional.empty();
    }
}
