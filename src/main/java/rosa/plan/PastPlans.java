package rosa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Plans as they stood at the end of a day gone by, in Rome: title, sections and their order,
/// status, owner and deadline, taken back change by change by what the audit log keeps of each. The
/// guidance of a section and whether data are demonstrative are those of today; the text of a day
/// is for [Plans#textOn] to tell.
public interface PastPlans {
    /// The plan as it stood; empty if there is none or it was not begun yet.
    Optional<Plan> find(PlanId id, LocalDate day);

    /// The same with the texts of that day.
    Optional<Plan> written(PlanId id, LocalDate day);

    /// All plans begun by then, the newest first, those put away included.
    List<Plan> all(LocalDate day);
}
