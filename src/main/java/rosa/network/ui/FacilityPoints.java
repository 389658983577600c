package rosa.network.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.network.FacilityKind;
import rosa.network.FacilityState;
import rosa.network.Position;
import rosa.network.VisibleFacilities;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.MapPointSource;
import rosa.territory.Territories;

/// Facilities as points of the map: hidden ones left out, and where the address is restricted the
/// point stands at the comune's town hall.
@Component
class FacilityPoints implements MapPointSource {
    private final VisibleFacilities visible;
    private final Territories territories;
    private final CurrentPerson person;

    FacilityPoints(VisibleFacilities visible, Territories territories, CurrentPerson person) {
        this.visible = visible;
        this.territories = territories;
        this.person = person;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                kind(FacilityKind.CAS_ADULTS, "#0066cc", Shape.CIRCLE),
                kind(FacilityKind.CAS_MINORS, "#a1447f", Shape.DIAMOND),
                kind(FacilityKind.CPA, "#c24e00", Shape.TRIANGLE),
                kind(FacilityKind.HOTSPOT, "#8a6d00", Shape.TRIANGLE),
                kind(FacilityKind.SAI, "#00795a", Shape.SQUARE));
    }

    @Override
    public List<MapPoint> points(LocalDate asOf) {
        return person.find().stream()
                .flatMap(who -> visible.stateOn(asOf, who).stream())
                .flatMap(state -> point(state).stream())
                .toList();
    }

    private Optional<MapPoint> point(FacilityState state) {
        var facility = state.facility();
        Position exact = facility.data().position();
        Optional<Coordinates> at =
                exact == null
                        ? territories.findComune(facility.data().comune()).map(Comune::townHall)
                        : Optional.of(new Coordinates(exact.latitude(), exact.longitude()));
        return at.map(where ->
                new MapPoint(
                        facility.id().value(),
                        facility.data().name(),
                        facility.data().kind().key(),
                        where,
                        facility.data().comune(),
                        state.places(),
                        NetworkNavigation.facility(facility.id())));
    }

    private static Kind kind(FacilityKind kind, String colour, Shape shape) {
        return new Kind(kind.key(), "network.kind." + kind.key(), colour, shape);
    }
}
