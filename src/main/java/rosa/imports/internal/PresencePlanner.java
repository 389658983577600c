package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.network.DatedCount;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Places;
import rosa.shared.FacilityId;

/// Compares dated counts with those stored for facilities that are known already.
@Component
class PresencePlanner {
    private final Facilities facilities;
    private final Places places;

    PresencePlanner(Facilities facilities, Places places) {
        this.facilities = facilities;
        this.places = places;
    }

    Plan plan(List<Entry.Presence> entries, Basis basis) {
        KnownFacilities known = new KnownFacilities(facilities.all(), basis.comuni());
        Map<Entry.Presence, Facility> meant = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        List<DatedCount> asked = new ArrayList<>();
        for (Entry.Presence entry : entries) {
            List<Facility> found = known.find(entry.facility(), entry.facility(), entry.comune());
            if (found.isEmpty()) {
                found = known.find(null, entry.facility(), entry.comune());
            }
            if (found.size() != 1) {
                basis.error(
                        entry.row(),
                        found.isEmpty() ? "facility.unknown" : "facility.several",
                        entry.facility(),
                        found.size());
                continue;
            }
            Facility facility = found.getFirst();
            String day = facility.id() + "@" + entry.counts().date();
            Integer earlier = rows.putIfAbsent(day, entry.row());
            if (earlier != null) {
                basis.error(
                        entry.row(),
                        "duplicate",
                        facility.data().name() + ", " + Days.shown(entry.counts().date()),
                        String.valueOf(earlier),
                        String.valueOf(entry.row()));
            } else if (basis.allowsFacility(
                    entry.row(), entry.facility(), facility.data().comune())) {
                meant.put(entry, facility);
                asked.add(new DatedCount(facility.id(), CountMerge.count(entry.counts(), basis)));
            }
        }
        CountMerge stored = new CountMerge(places, asked);
        List<RowChange> changes = new ArrayList<>();
        List<DatedCount> counts = new ArrayList<>();
        for (Entry.Presence entry : entries) {
            Facility facility = meant.get(entry);
            if (facility == null) {
                continue;
            }
            Differences differences = new Differences();
            stored.merge(facility.id(), entry.counts(), basis, differences)
                    .ifPresent(count -> counts.add(new DatedCount(facility.id(), count)));
            if (facility.demo() && !differences.isEmpty()) {
                basis.warn(entry.row(), "facility.demo", facility.data().name());
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            !stored.knows(facility.id(), entry.counts().date()),
                            "%s, %s"
                                    .formatted(
                                            facility.data().name(),
                                            Days.shown(entry.counts().date())),
                            differences.all()));
        }
        Map<FacilityId, String> names = new HashMap<>();
        meant.values().forEach(one -> names.put(one.id(), one.data().name()));
        return new Plan(
                changes,
                _ -> {
                    CountTrace.note(places, counts, names, basis.trace());
                    places.recordAll(counts);
                });
    }
}
