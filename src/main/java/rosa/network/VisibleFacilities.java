package rosa.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rosa.identity.SignedIn;
import rosa.network.FacilityVisibility.Sight;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Territories;

/// Facilities as a person may see them: hidden ones left out, restricted addresses taken away.
/// Every total that a person is shown sums up these, so that no difference tells the others: see
/// docs/decisions/0018-totals-tell-nothing-hidden.md.
@Service
public class VisibleFacilities {
    private final Facilities facilities;
    private final Places places;
    private final Territories territories;

    VisibleFacilities(Facilities facilities, Places places, Territories territories) {
        this.facilities = facilities;
        this.places = places;
        this.territories = territories;
    }

    /// How much of it `person` sees.
    public Sight sightOf(FacilityData facility, SignedIn person) {
        return sightOf(facility, facility.comune(), person);
    }

    private Sight sightOf(FacilityData facility, IstatCode registeredIn, SignedIn person) {
        return FacilityVisibility.sightOf(
                facility,
                person.roles(),
                isInTerritory(registeredIn, person),
                person.organisation());
    }

    /// The facility as `person` may see it; empty if there is none or it is hidden.
    public Optional<Facility> find(FacilityId id, SignedIn person) {
        return facilities.findFacility(id).flatMap(facility -> seen(facility, person));
    }

    /// All of them, closed ones included, as `person` may see them, by name.
    public List<Facility> all(SignedIn person) {
        return facilities.all().stream()
                .flatMap(facility -> seen(facility, person).stream())
                .toList();
    }

    /// The facilities open on the day as `person` may see them.
    public List<FacilityState> stateOn(LocalDate day, SignedIn person) {
        return seen(places.stateOn(day), person);
    }

    /// How many facilities open on the day `person` does not see at all. Told for everything
    /// together only: of a comune or an ente it would tell where they are.
    public int unseenOn(LocalDate day, SignedIn person) {
        var all = places.stateOn(day);
        return all.size() - seen(all, person).size();
    }

    /// All facilities, closed ones included, that `person` does not see at all.
    public Set<FacilityId> hiddenFrom(SignedIn person) {
        return facilities.all().stream()
                .filter(facility -> seen(facility, person).isEmpty())
                .map(Facility::id)
                .collect(Collectors.toSet());
    }

    /// The comune's facilities open on the day as `person` may see them.
    public List<FacilityState> stateOn(LocalDate day, IstatCode comune, SignedIn person) {
        return seen(places.stateOn(day, comune), person);
    }

    /// Those of `states` that `person` sees, without the addresses they may not see.
    public List<FacilityState> seen(List<FacilityState> states, SignedIn person) {
        return states.stream()
                .flatMap(state ->
                        seen(state.facility(), state.registeredIn(), person)
                                .map(state::withFacility)
                                .stream())
                .toList();
    }

    /// The facility as `person` may see it.
    public Optional<Facility> seen(Facility facility, SignedIn person) {
        return seen(facility, facility.data().comune(), person);
    }

    private Optional<Facility> seen(Facility facility, IstatCode registeredIn, SignedIn person) {
        return switch (sightOf(facility.data(), registeredIn, person)) {
            case FULL -> Optional.of(facility);
            case WITHOUT_ADDRESS -> Optional.of(withoutAddress(facility));
            case HIDDEN -> Optional.empty();
        };
    }

    /// Whether `person` may change what stands in the comune.
    public boolean mayEdit(IstatCode comune, SignedIn person) {
        return FacilityVisibility.mayEdit(person.roles(), isInTerritory(comune, person));
    }

    /// Whether `person` may record places and presences in the comune.
    public boolean mayCount(IstatCode comune, SignedIn person) {
        return FacilityVisibility.mayCount(person.roles(), isInTerritory(comune, person));
    }

    /// Whether the person's rights hold in the comune in which stands today what was registered in
    /// this one, whatever day is looked at.
    boolean isInTerritory(IstatCode comune, SignedIn person) {
        if (person.territories().isEmpty()) {
            return true;
        }
        Optional<Comune> where = territories.comuneAt(comune);
        return where.isPresent() && person.territories().stream().anyMatch(where.get()::isPartOf);
    }

    private static Facility withoutAddress(Facility facility) {
        return new Facility(
                facility.id(),
                facility.version(),
                facility.data().change().address("").position(null).note("").build(),
                facility.demo());
    }
}
