package rosa.plan;

import java.time.Instant;
import rosa.document.SectionText;

/// A text that a section once had, or that somebody wrote and did not get in.
///
/// @param version the section's version it became; of a kept draft, the version it was based on
/// @param kept whether it never was the section's text: somebody chose the other one in a conflict
public record Revision(
        String id,
        SectionId section,
        int version,
        SectionText text,
        String editedBy,
        Instant editedAt,
        boolean kept) {}
