package rosa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.export.Sheet;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.identity.SmallCountPolicy;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;

/// Facilities on a day as the token's owner may see them.
@Component
class FacilityReading {
    private final VisibleFacilities visible;
    private final Places places;
    private final SmallCountPolicy policy;
    private final CurrentPerson person;
    private final TableCredits credits;

    FacilityReading(
            VisibleFacilities visible,
            Places places,
            SmallCountPolicy policy,
            CurrentPerson person,
            TableCredits credits) {
        this.visible = visible;
        this.places = places;
        this.policy = policy;
        this.person = person;
        this.credits = credits;
    }

    /// Those open on the day, by name.
    List<FacilityResponse> on(LocalDate day) {
        SignedIn reader = person.get();
        return visible.stateOn(day, reader).stream()
                .map(state -> FacilityResponse.of(state, isHidden(state, reader)))
                .toList();
    }

    /// One, open or not.
    Optional<FacilityResponse> find(FacilityId id, LocalDate day) {
        SignedIn reader = person.get();
        return places.stateOn(day, id)
                .flatMap(state -> visible.seen(List.of(state), reader).stream().findFirst())
                .map(state -> FacilityResponse.of(state, isHidden(state, reader)));
    }

    /// Whether the facility's presences are not for this person. Those of a single facility would
    /// give away, by subtraction, what the ones hold that are not seen at all.
    private boolean isHidden(FacilityState state, SignedIn reader) {
        var own = reader.organisation();
        return !policy.seesSmallCounts(reader)
                && (own == null || !own.equals(state.facility().data().managedBy()));
    }

    /// The table of facilities.
    Sheet sheet(List<FacilityResponse> facilities) {
        return new Table<FacilityResponse>("strutture")
                .text("code", 14, FacilityResponse::code)
                .text("facility", 32, FacilityResponse::name)
                .text("kind", 12, FacilityResponse::kind)
                .text("category", 10, FacilityResponse::category)
                .text("unit-type", 16, FacilityResponse::unitType)
                .text("istat", 10, FacilityResponse::comune)
                .text("comune", 28, FacilityResponse::comuneName)
                .text("address", 32, FacilityResponse::address)
                .text("manager", 32, FacilityResponse::managerName)
                .whole("financed", FacilityResponse::financedPlaces)
                .whole("active", FacilityResponse::activePlaces)
                .day("places-on", FacilityResponse::placesOn)
                .people("presences", FacilityResponse::presences)
                .day("presences-on", FacilityResponse::presencesOn)
                .day("opened-on", FacilityResponse::openedOn)
                .day("closed-on", FacilityResponse::closedOn)
                .sheet(
                        facilities,
                        credits.of(
                                facilities.stream()
                                        .map(FacilityResponse::origin)
                                        .collect(Collectors.toSet())),
                        FacilityResponse::demo);
    }
}
