package rosa.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Message;

/// Something in a file that is like something known, but not surely the same: a person says whether
/// it is. See docs/decisions/0031-alike-is-asked.md
///
/// @param key names the question where it is answered
/// @param row the first row that speaks of it
/// @param subject what the file calls it
/// @param candidates what it may be, the likeliest first
/// @param allowed what can be answered besides that it is a candidate
/// @param answer what was said; null if nothing yet
/// @param remembered whether the office said so when it took an earlier file
public record Likeness(
        String key,
        int row,
        String subject,
        List<Candidate> candidates,
        Allowed allowed,
        @Nullable String answer,
        boolean remembered) {
    /// Says that it is none of the candidates.
    public static final String NEW = "new";

    private static final String SAME = "same:";
    private static final String RENAMED = "renamed:";

    public Likeness {
        candidates = List.copyOf(candidates);
    }

    /// What can be answered besides that it is a candidate, which keeps its name.
    public enum Allowed {
        /// Nothing else: it must be known.
        KNOWN,
        /// It can be new. The row only names it, so nothing is renamed.
        NEW,
        /// It can be new, or be a candidate that takes the file's name.
        NEW_OR_RENAMED;

        public boolean mayBeNew() {
            return this != KNOWN;
        }

        public boolean mayBeRenamed() {
            return this == NEW_OR_RENAMED;
        }
    }

    /// Something known.
    ///
    /// @param name what it is called now
    /// @param why what makes it alike
    public record Candidate(String id, String name, Message why) {}

    /// The answer that it is a candidate, which keeps its name.
    public static String same(String id) {
        return SAME + id;
    }

    /// The answer that it is a candidate, which takes the file's name.
    public static String renamed(String id) {
        return RENAMED + id;
    }

    /// Whether it takes the file's name.
    public boolean isRenamed() {
        return answer != null && answer.startsWith(RENAMED);
    }

    /// Whether it is a candidate that keeps its name: then the next file will call it so too.
    public boolean isSame() {
        return answer != null && answer.startsWith(SAME);
    }

    /// Whether nobody has answered yet.
    public boolean isOpen() {
        return answer == null;
    }

    /// The id of what it is; empty if that is open or it is none of them.
    public String meant() {
        if (answer == null) {
            return "";
        }
        String id = answer.substring(answer.indexOf(':') + 1);
        return candidates.stream().anyMatch(one -> one.id().equals(id)) ? id : "";
    }
}
