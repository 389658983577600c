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
}
