package rosa.network;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;

/// That a person acts for an organisation, in a role, for a time.
///
/// @param role for example "referente"; may be empty
/// @param until the last day; absent while it lasts
public record ActsFor(
        OrganisationId organisation,
        String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until)
        implements Serializable {
    public ActsFor {
        role = Texts.optional("role", role, Texts.NAME);
        if (new Term(since, until).isBackwards()) {
            throw new IllegalArgumentException(
                    "A role cannot end (%s) before it begins (%s).".formatted(until, since));
        }
    }

    /// Whether the person acts in this role on the day; the last day counts.
    public boolean isInForceOn(LocalDate day) {
        return new Term(since, until).includes(day);
    }
}
