package rosa.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Provenance;
import rosa.shared.TieId;

/// A tie between two nodes of the network, from one to the other.
///
/// @param strength 1 (loose) to 3 (strong); absent if not judged
/// @param demo whether it is demonstrative, not real
public record Tie(
        TieId id,
        TieKind kind,
        TieEnd from,
        TieEnd to,
        @Nullable Integer strength,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String note,
        Provenance provenance,
        boolean demo) {
    /// Under these the audit log keeps the keys of its ends.
    public static final String FROM_KEY = "fromKey";

    public static final String TO_KEY = "toKey";

    public Tie {
        note = Texts.optional("note", note, Texts.NOTE);
        if (strength != null && (strength < 1 || strength > 3)) {
            throw new IllegalArgumentException(
                    "The strength of a tie (%d) must be 1 to 3.".formatted(strength));
        }
        if (new Term(since, until).isBackwards()) {
            throw new IllegalArgumentException(
                    "A tie cannot end (%s) before it begins (%s).".formatted(until, since));
        }
        if (from.label().equals(to.label()) && from.key().equals(to.key())) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be tied to itself.".formatted(from.name()));
        }
    }

    /// Whether it lasts on the day; the last day counts.
    public boolean isInForceOn(LocalDate day) {
        return new Term(since, until).includes(day);
    }

    /// The end that is not `one`.
    public TieEnd other(String one) {
        return from.key().equals(one) ? to : from;
    }
}
