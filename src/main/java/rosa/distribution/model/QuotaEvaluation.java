package rosa.distribution.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;

/// A rule set applied to a day: every comune, with the reasons of its quota.
///
/// @param comuni in the order of their ISTAT codes
public record QuotaEvaluation(RuleSetData rules, List<ComuneBalance> comuni)
        implements Serializable {
    public QuotaEvaluation {
        comuni = List.copyOf(comuni);
    }

    /// The sums over all comuni.
    public Totals total() {
        return Totals.of(comuni);
    }

    /// The balance of one comune, if it was among those evaluated.
    public Optional<ComuneBalance> comune(IstatCode istat) {
        return comuni.stream().filter(balance -> balance.comune().istat().equals(istat)).findAny();
    }

    /// The sums over each territory of a partition. Comuni that belong to none of the kind are in
    /// none of the sums.
    public SortedMap<TerritoryId, Totals> by(String kind) {
        var members = new TreeMap<TerritoryId, List<ComuneBalance>>();
        for (var balance : comuni) {
            var territory = balance.comune().territory(kind);
            if (territory != null) {
                members.computeIfAbsent(territory, _ -> new ArrayList<>()).add(balance);
            }
        }
        var totals = new TreeMap<TerritoryId, Totals>();
        members.forEach((territory, balances) -> totals.put(territory, Totals.of(balances)));
        return totals;
    }
}
