package rosa.network.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.identity.SmallCountPolicy;
import rosa.network.FacilityState;
import rosa.shared.IstatCode;
import rosa.shared.SmallCounts;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Membership;
import rosa.territory.Territories;

/// Presences that tell of too few people: whoever only reads sees those of no single facility, and
/// of a comune only where nobody can be made out. The same answer as in the analysis, for it is
/// about all comuni and all partitions together.
@Component
class SmallPresences {
    private final SmallCountPolicy policy;
    private final Territories territories;

    SmallPresences(SmallCountPolicy policy, Territories territories) {
        this.policy = policy;
        this.territories = territories;
    }

    /// Whether `person` sees the presences of single facilities.
    boolean areShownTo(SignedIn person) {
        return policy.seesSmallCounts(person);
    }

    /// The same facilities, without presences if `person` may not see them.
    List<FacilityState> of(List<FacilityState> states, SignedIn person) {
        return areShownTo(person)
                ? states
                : states.stream().map(FacilityState::withoutPresences).toList();
    }

    /// The comuni whose presences `person` may not see.
    ///
    /// @param all all facilities open on the day, the hidden ones included
    Set<IstatCode> hiddenComuni(List<FacilityState> all, SignedIn person) {
        boolean rights = policy.seesSmallCounts(person);
        if (rights && person.territories().isEmpty()) {
            return Set.of();
        }
        Map<IstatCode, Integer> present = new LinkedHashMap<>();
        Map<TerritoryId, List<IstatCode>> totals = new TreeMap<>();
        Set<IstatCode> open = new HashSet<>();
        for (Comune comune : territories.comuni()) {
            present.put(comune.istat(), 0);
            for (Membership membership : comune.memberships()) {
                totals.computeIfAbsent(membership.territory().id(), _ -> new ArrayList<>())
                        .add(comune.istat());
            }
            if (rights && person.territories().stream().anyMatch(comune::isPartOf)) {
                open.add(comune.istat());
            }
        }
        for (FacilityState state : all) {
            Integer there = state.occupied();
            if (there != null) {
                present.merge(state.facility().data().comune(), there, Integer::sum);
            }
        }
        return SmallCounts.hide(present, totals, open, policy.threshold()).cells();
    }
}
