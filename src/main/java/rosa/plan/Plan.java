package rosa.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan with its sections in order.
///
/// @param archivedOn the day it was put away; absent while it is in use
public record Plan(
        PlanId id,
        int version,
        String title,
        Instant createdAt,
        @Nullable LocalDate archivedOn,
        List<Section> sections,
        boolean demo) {
    public Plan {
        sections = List.copyOf(sections);
    }

    /// The same with these sections.
    public Plan withSections(List<Section> other) {
        return new Plan(id, version, title, createdAt, archivedOn, other, demo);
    }

    /// The number of the section, which people cite: its place in the plan from 1, written or not.
    /// The document has the same (docs/decisions/0009).
    ///
    /// @throws IllegalArgumentException if the plan has no such section
    public int numberOf(SectionId section) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(section)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(
                "The plan \"%s\" has no section %s.".formatted(title, section));
    }

    /// Whether it was put away: everybody reads it, nobody changes it.
    public boolean isArchived() {
        return archivedOn != null;
    }

    /// How many sections are approved.
    public int approved() {
        return (int)
                sections.stream()
                        .filter(section -> section.data().status() == SectionStatus.APPROVED)
                        .count();
    }
}
