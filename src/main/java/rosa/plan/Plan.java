package rosa.plan;

import java.time.Instant;
import java.util.List;

/// A plan with its sections in order.
public record Plan(
        PlanId id,
        int version,
        String title,
        Instant createdAt,
        List<Section> sections,
        boolean demo) {
    public Plan {
        sections = List.copyOf(sections);
    }

    /// The same with these sections.
    public Plan withSections(List<Section> other) {
        return new Plan(id, version, title, createdAt, other, demo);
    }

    /// How many sections are approved.
    public int approved() {
        return (int)
                sections.stream()
                        .filter(section -> section.data().status() == SectionStatus.APPROVED)
                        .count();
    }
}
