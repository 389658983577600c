package rosa.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;

/// What a person writes of a decision.
///
/// @param takenOn the day on which the table took it
/// @param title what it is called
/// @param text what was decided
/// @param reviewOn when the table wants to look at it again; may be absent
/// @param document where it is written down: minutes, protocol; may be empty
/// @param concerns each once, in one order
/// @param mover who proposed it; may be absent
/// @param supporters who stood behind it, each once, in one order
public record DecisionData(
        LocalDate takenOn,
        String title,
        String text,
        @Nullable LocalDate reviewOn,
        String document,
        List<Concern> concerns,
        @Nullable OrganisationId mover,
        List<OrganisationId> supporters)
        implements Serializable {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_DOCUMENT = 300;
    public static final int MOST_CONCERNS = 200;
    public static final int FIRST_YEAR = 1990;

    public DecisionData {
        title = title.strip();
        text = text.strip();
        document = document.strip();
        check("title", title, 1, LONGEST_TITLE);
        check("text", text, 1, LONGEST_TEXT);
        check("document", document, 0, LONGEST_DOCUMENT);
        if (takenOn.getYear() < FIRST_YEAR) {
            throw new IllegalArgumentException(
                    "The day of a decision (%s) must not be before %d."
                            .formatted(takenOn, FIRST_YEAR));
        }
        if (reviewOn != null && !reviewOn.isAfter(takenOn)) {
            throw new IllegalArgumentException(
                    "The review (%s) must come after the decision (%s)."
                            .formatted(reviewOn, takenOn));
        }
        concerns = ordered("concerns", concerns);
        supporters = ordered("supporters", supporters);
    }

    private static void check(String name, String value, int shortest, int longest) {
        if (value.length() < shortest || value.length() > longest) {
            throw new IllegalArgumentException(
                    "The %s of a decision must have %d to %d characters, not %d."
                            .formatted(name, shortest, longest, value.length()));
        }
    }

    private static <T extends Comparable<T>> List<T> ordered(String name, Collection<T> given) {
        List<T> ordered = given.stream().distinct().sorted().toList();
        if (ordered.size() > MOST_CONCERNS) {
            throw new IllegalArgumentException(
                    "A decision has at most %d %s, not %d."
                            .formatted(MOST_CONCERNS, name, ordered.size()));
        }
        return ordered;
    }
}
