package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.imports.Likeness;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.network.DatedCount;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Places;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// Compares dated counts with those stored for facilities that are known already.
@Component
class PresencePlanner {
    private final Facilities facilities;
    private final Places places;
    private final FormerNames formerNames;

    PresencePlanner(Facilities facilities, Places places, FormerNames formerNames) {
        this.facilities = facilities;
        this.places = places;
        this.formerNames = formerNames;
    }

    Plan plan(List<Entry.Presence> entries, Basis basis) {
        List<Facility> all = facilities.all();
        KnownFacilities known = new KnownFacilities(all, basis.comuni());
        Map<Entry.Presence, Facility> meant = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        List<DatedCount> asked = new ArrayList<>();
        NearFacilities near = near(entries, known, all, basis);
        for (Entry.Presence entry : entries) {
            List<Facility> found = find(known, entry);
            if (found.isEmpty()) {
                Optional<Likeness> likeness = ask(entry, near, basis);
                if (likeness.filter(Likeness::isOpen).isPresent()) {
                    continue;
                }
                found =
                        likeness.flatMap(one -> known.withId(one.meant()))
                                .map(List::of)
                                .orElse(found);
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

    private static List<Facility> find(KnownFacilities known, Entry.Presence entry) {
        List<Facility> found = known.find(entry.facility(), entry.facility(), entry.comune());
        return found.isEmpty() ? known.find(null, entry.facility(), entry.comune()) : found;
    }

    /// Where to look for what a row may mean: among the facilities that no row means for sure.
    private NearFacilities near(
            List<Entry.Presence> entries, KnownFacilities known, List<Facility> all, Basis basis) {
        Set<FacilityId> taken =
                entries.stream()
                        .flatMap(entry -> find(known, entry).stream())
                        .map(Facility::id)
                        .collect(Collectors.toSet());
        return new NearFacilities(all, basis.comuni(), taken, formerNames);
    }

    private static Optional<Likeness> ask(Entry.Presence entry, NearFacilities near, Basis basis) {
        IstatCode comune = entry.comune();
        List<Likeness.Candidate> candidates =
                comune == null
                        ? near.anywhere(entry.facility(), basis::mayChange)
                        : basis.mayChange(comune)
                                ? near.of(null, entry.facility(), null, comune)
                                : List.of();
        String shown = comune == null ? "" : " (" + basis.comuni().name(comune) + ")";
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        basis.likenesses()
                                .ask(
                                        FacilityMatch.key(comune, entry.facility()),
                                        entry.row(),
                                        entry.facility() + shown,
                                        candidates,
                                        Likeness.Allowed.KNOWN));
    }
}
