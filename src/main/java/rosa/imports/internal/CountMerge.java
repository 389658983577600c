package rosa.imports.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosa.imports.model.Entry;
import rosa.network.DatedCount;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.FacilityId;

/// Lays counts from a file over those that are stored, figure by figure.
final class CountMerge {
    private final Map<FacilityId, Map<LocalDate, PlacesCount>> stored = new HashMap<>();

    /// @param asked facilities and dates that the file speaks of
    CountMerge(Places places, List<DatedCount> asked) {
        if (!asked.isEmpty()) {
            places.stored(asked)
                    .forEach(one ->
                            stored.computeIfAbsent(one.facility(), _ -> new HashMap<>())
                                    .put(one.count().date(), one.count()));
        }
    }

    /// A count as the file has it.
    static PlacesCount count(Entry.Counts counts, Basis basis) {
        return new PlacesCount(
                counts.date(),
                counts.financed(),
                counts.active(),
                counts.occupied(),
                basis.provenance(counts.date()));
    }

    boolean knows(FacilityId facility, LocalDate date) {
        return stored.getOrDefault(facility, Map.of()).containsKey(date);
    }

    /// The count to record, if it differs from what is stored.
    Optional<PlacesCount> merge(
            FacilityId facility, Entry.Counts counts, Basis basis, Differences differences) {
        PlacesCount was = stored.getOrDefault(facility, Map.of()).get(counts.date());
        Differences own = new Differences();
        LocalDate date = counts.date();
        Integer financed =
                own.figure(
                        "financed", date, was == null ? null : was.financed(), counts.financed());
        Integer active =
                own.figure("active", date, was == null ? null : was.active(), counts.active());
        Integer occupied =
                own.figure(
                        "occupied", date, was == null ? null : was.occupied(), counts.occupied());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        own.all().forEach(one -> differences.note(one.field(), one.before(), one.after()));
        return Optional.of(
                new PlacesCount(date, financed, active, occupied, basis.provenance(date)));
    }
}
