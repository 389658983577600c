package rosa.imports.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.imports.Likeness;
import rosa.imports.Likeness.Allowed;
import rosa.imports.Likeness.Candidate;

/// Collects what in a file is like something known, with what the person says about it.
final class Likenesses {
    private final Map<String, String> answers;
    private final Map<String, String> remembered;
    private final Map<String, Likeness> all = new LinkedHashMap<>();

    /// @param answers what the person says about this file
    /// @param remembered what the office said when it took earlier ones
    Likenesses(Map<String, String> answers, Map<String, String> remembered) {
        this.answers = answers;
        this.remembered = remembered;
    }

    /// Asks whether something is one of the candidates, once for each key.
    Likeness ask(String key, int row, String subject, List<Candidate> candidates, Allowed allowed) {
        return all.computeIfAbsent(
                key,
                _ -> {
                    String answer = answer(key, candidates, allowed);
                    return new Likeness(
                            key,
                            row,
                            subject,
                            candidates,
                            allowed,
                            answer,
                            answer != null && answer.equals(remembered.get(key)));
                });
    }

    /// An answer counts only while what it speaks of is still there, and if it can be given.
    private @Nullable String answer(String key, List<Candidate> candidates, Allowed allowed) {
        String said = answers.getOrDefault(key, remembered.get(key));
        if (said == null || said.equals(Likeness.NEW)) {
            return said;
        }
        return candidates.stream()
                        .anyMatch(one ->
                                said.equals(Likeness.same(one.id()))
                                        || (allowed.mayBeRenamed()
                                                && said.equals(Likeness.renamed(one.id()))))
                ? said
                : null;
    }

    List<Likeness> all() {
        return new ArrayList<>(all.values());
    }
}
