package rosa.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText;

/// A section of a plan with its text.
///
/// @param order its place, from 0
/// @param version counts the changes of text and data together, from 1
/// @param editedBy who wrote the text last; empty before anybody did
public record Section(
        SectionId id,
        PlanId plan,
        int order,
        int version,
        SectionData data,
        SectionText text,
        String editedBy,
        @Nullable Instant editedAt) {}
