package rosa.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;

/// What is edited of a section beside its text.
///
/// @param title 1 to 200 characters
/// @param guidance what should stand in it, for whoever drafts it; may be empty
/// @param owner the organisation that writes it; absent means everybody at the table
/// @param deadline by when it should be ready
public record SectionData(
        String title,
        String guidance,
        @Nullable OrganisationId owner,
        SectionStatus status,
        @Nullable LocalDate deadline) {
    public SectionData {
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("A section's title has 1 to 200 characters.");
        }
        if (guidance.length() > 4_000) {
            throw new IllegalArgumentException("A section's guidance has at most 4000 characters.");
        }
    }

    /// The same with another status.
    public SectionData withStatus(SectionStatus newStatus) {
        return new SectionData(title, guidance, owner, newStatus, deadline);
    }
}
