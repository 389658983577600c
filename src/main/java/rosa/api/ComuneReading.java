package rosa.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.network.FacilityState;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;
import rosa.territory.Territories;

/// Puts together what the API tells of comuni on a day, without what the token's owner may not see.
@Component
class ComuneReading {
    private final VisibleFacilities facilities;
    private final ShownPresences presences;
    private final CurrentPerson person;
    private final Territories territories;

    ComuneReading(
            VisibleFacilities facilities,
            ShownPresences presences,
            CurrentPerson person,
            Territories territories) {
        this.territories = territories;
        this.facilities = facilities;
        this.presences = presences;
        this.person = person;
    }

    /// The comuni as they stood on the day.
    List<ComuneResponse> on(LocalDate day, List<Comune> comuni) {
        Map<IstatCode, Integer> placesOf = new HashMap<>();
        Map<IstatCode, Integer> peopleIn = new HashMap<>();
        for (FacilityState state : facilities.stateOn(day, person.get())) {
            IstatCode comune = state.facility().data().comune();
            placesOf.merge(comune, Objects.requireNonNullElse(state.places(), 0), Integer::sum);
            peopleIn.merge(comune, Objects.requireNonNullElse(state.occupied(), 0), Integer::sum);
        }
        var hidden = presences.hiddenFrom(day, person.get(), peopleIn);
        return comuni.stream()
                .map(comune ->
                        response(
                                comune,
                                day,
                                new ComuneResponse.Reception(
                                        day,
                                        placesOf.getOrDefault(comune.istat(), 0),
                                        Count.of(
                                                peopleIn.getOrDefault(comune.istat(), 0),
                                                hidden.hides(comune.istat())))))
                .toList();
    }

    private ComuneResponse response(
            Comune comune, LocalDate day, ComuneResponse.Reception reception) {
        Lineage lineage = territories.lineage();
        return new ComuneResponse(
                comune.istat().value(),
                comune.name(),
                comune.cadastralCode(),
                comune.areaKm2(),
                comune.townHall().lat(),
                comune.townHall().lon(),
                comune.altitudeMin(),
                comune.altitudeMax(),
                comune.residentsOn(day)
                        .map(r ->
                                new ComuneResponse.Residents(
                                        r.people(),
                                        r.date(),
                                        r.kind().name().toLowerCase(java.util.Locale.ROOT),
                                        Origin.of(r.provenance())))
                        .orElse(null),
                comune.snaiOn(day)
                        .map(s ->
                                new ComuneResponse.Snai(
                                        s.year(),
                                        s.code(),
                                        s.minutesToPole(),
                                        s.pole().name(),
                                        Origin.of(s.provenance())))
                        .orElse(null),
                comune.memberships().stream()
                        .map(m ->
                                new ComuneResponse.TerritoryReference(
                                        m.territory().id().value(),
                                        m.territory().kind().key(),
                                        m.territory().name()))
                        .toList(),
                comune.neighbours().stream()
                        .map(n -> new ComuneResponse.Neighbour(n.istat().value(), n.name(), n.km()))
                        .toList(),
                reception,
                Origin.of(comune.provenance()),
                lineage.begun(comune.istat(), day).orElse(null),
                lineage.ceased(comune.istat(), day)
                        .or(() -> lineage.ceases(comune.istat(), day))
                        .orElse(null),
                lineage.outOf(comune.istat()).stream()
                        .map(change -> told(change, change.to(), change.toName()))
                        .toList(),
                lineage.into(comune.istat()).stream()
                        .map(change -> told(change, change.from(), change.fromName()))
                        .toList(),
                lineage.renamings(comune.istat()).stream()
                        .map(change ->
                                new ComuneResponse.FormerName(change.fromName(), change.on()))
                        .toList());
    }

    private static ComuneResponse.Change told(ComuneChange change, IstatCode other, String name) {
        return new ComuneResponse.Change(
                other.value(),
                name,
                change.kind().key(),
                change.on(),
                change.act(),
                Origin.of(change.provenance()));
    }
}
