package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.imports.Progress;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.shared.IstatCode;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Source;
import rosa.territory.Territories;

/// Compares residents and boundaries with those that are stored.
@Component
class TerritoryPlanner {
    private static final int MOST_NAMED = 12;

    private final Territories territories;
    private final Boundaries boundaries;
    private final ImportStore store;
    private final TraceStore traces;

    TerritoryPlanner(
            Territories territories, Boundaries boundaries, ImportStore store, TraceStore traces) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.store = store;
        this.traces = traces;
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
                run ->
                        people.forEach((date, counts) ->
                                territories.storeResidents(
                                        date,
                                        ResidentKind.REGISTRY,
                                        counts,
                                        basis.source(),
                                        traces.of(run))));
    }

    private Optional<Residents> stored(IstatCode code, LocalDate date) {
        Optional<Comune> comune = territories.findComune(code);
        return comune.flatMap(
                one -> one.residents().stream().filter(r -> r.date().equals(date)).findFirst());
    }

    Plan boundaries(List<Entry.Boundary> entries, Basis basis) {
        Map<IstatCode, ImportStore.StoredBoundary> stored = store.boundaries();
        List<RowChange> changes = new ArrayList<>();
        List<Boundaries.Shape> shapes = new ArrayList<>();
        Set<IstatCode> without = new TreeSet<>(basis.comuni().inBeing());
        without.removeAll(stored.keySet());
        for (Entry.Boundary entry : entries) {
            without.remove(entry.comune());
            if (!basis.allows(entry.row(), entry.comune())) {
                continue;
            }
            var was = stored.get(entry.comune());
            Differences differences = new Differences();
            if (was == null || !entry.geometry().hash().equals(was.hash())) {
                shapes.add(new Boundaries.Shape(entry.comune(), entry::geojson));
                differences.note(
                        new Message("imports.field.points", List.of()),
                        was == null ? "" : String.valueOf(was.points()),
                        String.valueOf(entry.points()));
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            was == null,
                            basis.comuni().name(entry.comune()),
                            differences.all()));
        }
        if (!without.isEmpty()) {
            basis.warn(0, "boundary.missing", without.size(), named(without, basis));
        }
        return new Plan(changes, new BoundaryWriting(boundaries, traces, shapes, basis.source()));
    }

    private static String named(Set<IstatCode> comuni, Basis basis) {
        String names =
                comuni.stream()
                        .limit(MOST_NAMED)
                        .map(basis.comuni()::name)
                        .collect(Collectors.joining(", "));
        return comuni.size() > MOST_NAMED ? names + " …" : names;
    }

    private record BoundaryWriting(
            Boundaries boundaries, TraceStore traces, List<Boundaries.Shape> shapes, Source source)
            implements Plan.Writing {
        @Override
        public void write(String run) {
            write(run, Progress.SILENT);
        }

        @Override
        public void write(String run, Progress progress) {
            boundaries.store(
                    shapes,
                    source,
                    run,
                    stored ->
                            progress.reached(
                                    Progress.Step.WRITING, stored, (double) stored / shapes.size()),
                    traces.of(run));
        }
    }
}
