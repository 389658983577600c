package rosa.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.SignedIn;
import rosa.identity.SmallCountPolicy;
import rosa.network.internal.PresenceStore;
import rosa.network.model.HiddenOnAllDays;
import rosa.network.model.PresenceHistory.Series;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.SmallCounts;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Membership;
import rosa.territory.Territories;

/// Which presences a person may see: those of single facilities or none, and those of comuni and
/// territories where nobody can be made out. The answer is about all comuni, all partitions and all
/// days together, so that it is the same whichever of them a screen shows.
///
/// See docs/decisions/0018-totals-tell-nothing-hidden.md.
@Service
public class ShownPresences {
    private final SmallCountPolicy policy;
    private final Territories territories;
    private final VisibleFacilities visible;
    private final PresenceStore presences;
    private final Graph graph;

    ShownPresences(
            SmallCountPolicy policy,
            Territories territories,
            VisibleFacilities visible,
            PresenceStore presences,
            Graph graph) {
        this.policy = policy;
        this.territories = territories;
        this.visible = visible;
        this.presences = presences;
        this.graph = graph;
    }

    /// What is to be left out of these presences, and of everything computed from them, for
    /// `person`. They must be those of all comuni, in the facilities that the person sees; a comune
    /// that is missing has none.
    ///
    /// @param day whose comuni they are
    public Hidden hiddenFrom(LocalDate day, SignedIn person, Map<IstatCode, Integer> peopleIn) {
        boolean rights = areShownTo(person);
        if (rights && person.territories().isEmpty()) {
            return Hidden.NOTHING;
        }
        int threshold = policy.threshold();
        var everywhere =
                new HiddenOnAllDays(
                        seriesSeenBy(person),
                        territories.lineage(),
                        this::territoriesOf,
                        comune -> rights && visible.isInTerritory(comune, person),
                        threshold);
        Map<IstatCode, Integer> counts = new LinkedHashMap<>();
        Map<TerritoryId, List<IstatCode>> totals = new TreeMap<>();
        for (Comune comune : territories.comuni(day)) {
            counts.put(comune.istat(), peopleIn.getOrDefault(comune.istat(), 0));
            for (Membership membership : comune.memberships()) {
                totals.computeIfAbsent(membership.territory().id(), _ -> new ArrayList<>())
                        .add(comune.istat());
            }
        }
        var hidden =
                SmallCounts.hide(
                        counts, totals, everywhere.openOn(day), everywhere.on(day), threshold);
        return new Hidden(hidden.cells(), hidden.totals(), !rights);
    }

    private List<Series> seriesSeenBy(SignedIn person) {
        Map<FacilityId, Series> all = graph.read(presences::all);
        return visible.all(person).stream()
                .map(facility -> all.get(facility.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<TerritoryId> territoriesOf(IstatCode comune) {
        return territories.findComune(comune).stream()
                .flatMap(known -> known.memberships().stream())
                .map(membership -> membership.territory().id())
                .toList();
    }

    /// The same for the presences of all facilities open on the day that the person sees.
    public Hidden hiddenFrom(LocalDate day, SignedIn person, List<FacilityState> all) {
        Map<IstatCode, Integer> peopleIn = new LinkedHashMap<>();
        for (FacilityState state : all) {
            Integer there = state.occupied();
            if (there != null) {
                peopleIn.merge(state.facility().data().comune(), there, Integer::sum);
            }
        }
        return hiddenFrom(day, person, peopleIn);
    }

    /// Whether `person` sees the presences of single facilities.
    public boolean areShownTo(SignedIn person) {
        return policy.seesSmallCounts(person);
    }

    /// The same facilities, without presences if `person` may not see them.
    public List<FacilityState> of(List<FacilityState> states, SignedIn person) {
        return areShownTo(person)
                ? states
                : states.stream().map(FacilityState::withoutPresences).toList();
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
