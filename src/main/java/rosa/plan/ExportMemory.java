package rosa.plan;

import java.time.LocalDate;
import java.util.Optional;
import rosa.export.DocumentFormat;

/// How a plan was exported last, so that nobody has to choose everything anew.
public interface ExportMemory {
    /// What was chosen the last time, for documents of `day`; without sections that are gone.
    Optional<Choice> lastOf(PlanId plan, LocalDate day);

    /// Keeps what was chosen in place of what was chosen before. Choices are no part of the plan:
    /// its version stays.
    void keep(PlanId plan, Choice choice);

    /// A format and what goes into the document.
    record Choice(DocumentFormat format, PlanDocuments.Options options) {}
}
