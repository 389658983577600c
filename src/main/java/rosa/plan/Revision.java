package rosa.plan;

import java.time.Instant;

/// A text that a section once had, or that somebody wrote and did not get in. The text itself is
/// asked for with [Plans#revisionText].
///
/// @param version the section's version it became; of a kept draft, the version it was based on
/// @param words how many words it has
/// @param kept whether it never was the section's text: somebody chose the other one in a conflict
public record Revision(
        String id,
        SectionId section,
        int version,
        int words,
        String editedBy,
        Instant editedAt,
        boolean kept) {}
