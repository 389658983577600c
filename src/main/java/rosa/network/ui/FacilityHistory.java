package rosa.network.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.identity.SignedIn;
import rosa.network.Facility;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;
import rosa.shell.ReferenceDay;
import rosa.territory.Comune;
import rosa.territory.ComuneHistorySource;
import rosa.territory.Territories;

/// What became of the facilities that stand in a comune, and of those that came or left. Whoever
/// does not see a facility does not learn of it here.
@Component
class FacilityHistory implements ComuneHistorySource {
    private static final String KIND = "Facility";
    private static final int LOOKED_AT = 500;

    private final VisibleFacilities visible;
    private final AuditTrail trail;
    private final Territories territories;
    private final ReferenceDay referenceDay;

    FacilityHistory(
            VisibleFacilities visible,
            AuditTrail trail,
            Territories territories,
            ReferenceDay referenceDay) {
        this.territories = territories;
        this.referenceDay = referenceDay;
        this.visible = visible;
        this.trail = trail;
    }

    @Override
    public List<Change> changes(Comune comune, SignedIn person, int most) {
        List<Facility> seen = visible.all(person);
        Set<String> known = ids(seen.stream());
        Set<String> here =
                ids(
                        seen.stream()
                                .filter(one ->
                                        one.data().comune().equals(comune.istat())
                                                || territories
                                                        .comuneOn(
                                                                referenceDay.today(),
                                                                one.data().comune())
                                                        .equals(comune.istat())));
        Stream<AuditEntry> ofThoseHere = trail.historyOf(KIND, here, most).stream();
        Stream<AuditEntry> ofTheComune =
                trail.historyWith(KIND, "comune", comune.istat().value(), LOOKED_AT).stream();
        return Stream.concat(ofThoseHere, ofTheComune)
                .distinct()
                .filter(entry -> known.contains(entry.subject().id()))
                .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                .limit(most)
                .map(FacilityHistory::change)
                .toList();
    }

    private static Set<String> ids(Stream<Facility> facilities) {
        return facilities.map(one -> one.id().value()).collect(Collectors.toSet());
    }

    private static Change change(AuditEntry entry) {
        return new Change(entry, NetworkNavigation.facility(new FacilityId(entry.subject().id())));
    }
}
