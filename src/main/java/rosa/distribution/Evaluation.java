package rosa.distribution;

import java.time.LocalDate;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Indicators;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Snapshot;

/// A rule set applied to the territory as it stood on a day, with everything that follows from it.
///
/// @param basis of which days the data are and where they come from
public record Evaluation(
        LocalDate day,
        RuleSetData rules,
        Snapshot snapshot,
        QuotaEvaluation quotas,
        Indicators indicators,
        Feasibility feasibility,
        DataBasis basis) {}
