package rosa.distribution;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Indicators;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Snapshot;
import rosa.shared.IstatCode;

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
        DataBasis basis) {
    /// Whether facilities are open of whose places there is no count yet.
    public boolean isUncounted() {
        return basis.isUncounted();
    }

    /// How many people are present in each comune.
    public Map<IstatCode, Integer> presences() {
        return quotas.comuni().stream()
                .collect(
                        Collectors.toMap(
                                balance -> balance.comune().istat(), ComuneBalance::presences));
    }
}
