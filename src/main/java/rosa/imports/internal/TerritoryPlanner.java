package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.shared.IstatCode;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Territories;

/// Compares residents and boundaries with those that are stored.
@Component
class TerritoryPlanner {
    private final Territories territories;
    private final Boundaries boundaries;
    private final ImportStore store;

    TerritoryPlanner(Territories territories, Boundaries boundaries, ImportStore store) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.store = store;
    }

    Plan residents(List<Entry.Residents> entries, Basis basis) {
        List<RowChange> changes = new ArrayList<>();
        Map<LocalDate, Map<IstatCode, Integer>> people = new TreeMap<>();
        for (Entry.Residents entry : entries) {
            if (!basis.allows(entry.row(), entry.comune())) {
                continue;
            }
            Optional<Residents> stored = stored(entry.comune(), entry.date());
            Differences differences = new Differences();
            differences.figure(
                    "people",
                    entry.date(),
                    stored.map(Residents::people).orElse(null),
                    entry.people());
            if (!differences.isEmpty()) {
                people.computeIfAbsent(entry.date(), _ -> new LinkedHashMap<>())
                        .put(entry.comune(), entry.people());
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            stored.isEmpty(),
                            "%s, %s"
                                    .formatted(
                                            basis.comuni().name(entry.comune()),
                                            Days.shown(entry.date())),
                            differences.all()));
        }
        return new Plan(
                changes,
                _ ->
                        people.forEach((date, counts) ->
                                territories.storeResidents(
                                        date, ResidentKind.REGISTRY, counts, basis.source())));
    }

    private Optional<Residents> stored(IstatCode code, LocalDate date) {
        Optional<Comune> comune = territories.findComune(code);
        return comune.flatMap(
                one -> one.residents().stream().filter(r -> r.date().equals(date)).findFirst());
    }

    Plan boundaries(List<Entry.Boundary> entries, Basis basis) {
        Map<IstatCode, String> stored = store.boundaries();
        List<RowChange> changes = new ArrayList<>();
        Map<IstatCode, String> geometries = new LinkedHashMap<>();
        for (Entry.Boundary entry : entries) {
            if (!basis.allows(entry.row(), entry.comune())) {
                continue;
            }
            String was = stored.get(entry.comune());
            Differences differences = new Differences();
            if (!entry.geojson().equals(was)) {
                geometries.put(entry.comune(), entry.geojson());
                differences.note(
                        new Message("imports.field.points", List.of()),
                        was == null ? "" : String.valueOf(points(was)),
                        String.valueOf(entry.points()));
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            was == null,
                            basis.comuni().name(entry.comune()),
                            differences.all()));
        }
        return new Plan(changes, run -> boundaries.store(geometries, basis.source(), run));
    }

    /// How many points a stored geometry has: every point is a bracket before a number.
    private static int points(String geojson) {
        int points = 0;
        for (int i = 0; i + 1 < geojson.length(); i++) {
            char next = geojson.charAt(i + 1);
            if (geojson.charAt(i) == '[' && (Character.isDigit(next) || next == '-')) {
                points++;
            }
        }
        return points;
    }
}
