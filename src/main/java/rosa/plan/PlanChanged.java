package rosa.plan;

import org.jspecify.annotations.Nullable;

/// A plan or one of its sections was changed and committed.
///
/// @param section absent where the plan as a whole changed
public record PlanChanged(PlanId plan, @Nullable SectionId section) {}
