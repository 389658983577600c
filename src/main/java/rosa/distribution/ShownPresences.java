package rosa.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import rosa.distribution.model.ComuneBalance;
import rosa.identity.SignedIn;
import rosa.identity.SmallCountPolicy;
import rosa.shared.IstatCode;
import rosa.shared.SmallCounts;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Membership;
import rosa.territory.Territories;

/// Which presences of comuni and territories a person may see. The answer is about all partitions
/// together, so that it is the same whichever of them a screen shows.
@Service
public class ShownPresences {
    private final SmallCountPolicy policy;
    private final Territories territories;

    ShownPresences(SmallCountPolicy policy, Territories territories) {
        this.policy = policy;
        this.territories = territories;
    }

    /// What is to be left out of these presences, and of everything computed from them, for
    /// `person`. They must be those of all comuni; a comune that is missing has none.
    public Hidden hiddenFrom(SignedIn person, Map<IstatCode, Integer> presences) {
        boolean rights = policy.seesSmallCounts(person);
        if (rights && person.territories().isEmpty()) {
            return Hidden.NOTHING;
        }
        Map<IstatCode, Integer> counts = new LinkedHashMap<>();
        Map<TerritoryId, List<IstatCode>> totals = new TreeMap<>();
        Set<IstatCode> open = new HashSet<>();
        for (Comune comune : territories.comuni()) {
            counts.put(comune.istat(), presences.getOrDefault(comune.istat(), 0));
            for (Membership membership : comune.memberships()) {
                totals.computeIfAbsent(membership.territory().id(), _ -> new ArrayList<>())
                        .add(comune.istat());
            }
            if (rights && person.territories().stream().anyMatch(comune::isPartOf)) {
                open.add(comune.istat());
            }
        }
        var hidden = SmallCounts.hide(counts, totals, open, policy.threshold());
        return new Hidden(hidden.cells(), hidden.totals(), !rights);
    }

    /// The same for the presences of an evaluation.
    public Hidden hiddenFrom(SignedIn person, Collection<ComuneBalance> comuni) {
        Map<IstatCode, Integer> presences = new LinkedHashMap<>();
        comuni.forEach(balance -> presences.put(balance.comune().istat(), balance.presences()));
        return hiddenFrom(person, presences);
    }

    /// What is left out.
    ///
    /// @param facilities whether presences of single facilities are left out altogether, for the
    ///   facilities a person does not see at all are in the comune's sum
    public record Hidden(Set<IstatCode> comuni, Set<TerritoryId> territories, boolean facilities) {
        /// Everything is shown.
        public static final Hidden NOTHING = new Hidden(Set.of(), Set.of(), false);

        public boolean hides(IstatCode comune) {
            return comuni.contains(comune);
        }

        public boolean hides(TerritoryId territory) {
            return territories.contains(territory);
        }
    }
}
