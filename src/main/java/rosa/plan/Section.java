package rosa.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText;

/// A section of a plan with its text.
///
/// @param order its place among the others
/// @param version counts the changes of text and data together, from 1
/// @param textVersion the version its text came with: whoever writes on it or a later one
///   overwrites nothing
/// @param dataVersion the version its data came with
/// @param steps how many steps were committed to its text
/// @param editedBy who wrote the text last; empty before anybody did
public record Section(
        SectionId id,
        PlanId plan,
        int order,
        int version,
        int textVersion,
        int dataVersion,
        int steps,
        SectionData data,
        SectionText text,
        String editedBy,
        @Nullable Instant editedAt) {
    /// The same with other data.
    public Section with(SectionData other) {
        return new Section(
                id,
                plan,
                order,
                version,
                textVersion,
                dataVersion,
                steps,
                other,
                text,
                editedBy,
                editedAt);
    }

    /// The same with another text.
    public Section with(SectionText other) {
        return new Section(
                id,
                plan,
                order,
                version,
                textVersion,
                dataVersion,
                steps,
                data,
                other,
                editedBy,
                editedAt);
    }
}
