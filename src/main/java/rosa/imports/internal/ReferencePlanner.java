package rosa.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.Progress;
import rosa.imports.RowChange;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.territory.NationalReference;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;

/// Compares lists of comuni and of borders with those that are known. What came with the program
/// stays.
@Component
class ReferencePlanner {
    private final NationalReference reference;
    private final TraceStore traces;

    ReferencePlanner(NationalReference reference, TraceStore traces) {
        this.reference = reference;
        this.traces = traces;
    }

    Plan comuni(List<Entry.ComuneOfList> entries, Basis basis) {
        if (!isEverywhere(basis)) {
            return Plan.nothing();
        }
        Map<IstatCode, ReferenceComune> loaded = reference.comuni();
        List<RowChange> changes = new ArrayList<>();
        List<ReferenceComune> changed = new ArrayList<>();
        for (Entry.ComuneOfList entry : entries) {
            ReferenceComune now = entry.comune();
            ReferenceComune was = loaded.get(now.istat());
            boolean isNew = was == null && !basis.comuni().contains(now.istat());
            Differences differences = new Differences();
            if (isNew || was != null) {
                compare(differences, was, now);
            }
            if (!differences.isEmpty()) {
                changed.add(now);
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            isNew,
                            "%s (%s)".formatted(now.name(), now.provinceSign()),
                            differences.all()));
        }
        return new Plan(
                changes,
                new Writing(
                        changed.size(),
                        (run, stored) ->
                                reference.storeComuni(
                                        changed, basis.source(), run, stored, traces.of(run))));
    }

    private static void compare(
            Differences differences, @Nullable ReferenceComune was, ReferenceComune now) {
        field(differences, "istat", was == null ? "" : was.istat().value(), now.istat().value());
        field(differences, "name", was == null ? "" : was.name(), now.name());
        field(differences, "province", was == null ? "" : was.province(), now.province());
        field(differences, "region", was == null ? "" : was.region(), now.region());
        field(differences, "area", was == null ? "" : km2(was), km2(now));
        field(differences, "position", was == null ? "" : at(was), at(now));
        field(differences, "residents2020", people(was), people(now));
        field(differences, "inner", inner(was), inner(now));
    }

    private static void field(Differences differences, String name, String before, String after) {
        if (!after.isEmpty() && !after.equals(before)) {
            differences.note(new Message("imports.field." + name, List.of()), before, after);
        }
    }

    private static String km2(ReferenceComune comune) {
        return Formats.number(Locale.ITALY, comune.areaKm2(), 4);
    }

    private static String at(ReferenceComune comune) {
        return "%s, %s".formatted(comune.townHall().lat(), comune.townHall().lon());
    }

    private static String people(@Nullable ReferenceComune comune) {
        Integer people = comune == null ? null : comune.residents();
        return people == null ? "" : people.toString();
    }

    private static String inner(@Nullable ReferenceComune comune) {
        ReferenceComune.Inner inner = comune == null ? null : comune.inner();
        return inner == null
                ? ""
                : "%s, %s min, %s"
                        .formatted(
                                inner.code(),
                                Formats.number(Locale.ITALY, inner.minutesToPole(), 1),
                                inner.pole().value());
    }

    Plan borders(List<Entry.Border> entries, Basis basis) {
        if (!isEverywhere(basis)) {
            return Plan.nothing();
        }
        var known = reference.borders();
        List<RowChange> changes = new ArrayList<>();
        List<ReferenceBorder> changed = new ArrayList<>();
        for (Entry.Border entry : entries) {
            ReferenceBorder border = entry.border();
            @Nullable Optional<Double> was =
                    known.get(new NationalReference.Pair(border.one(), border.other()));
            Differences differences = new Differences();
            Double km = border.km();
            if (was == null || (was.isEmpty() && km != null)) {
                differences.note(
                        new Message("imports.field.border", List.of()),
                        "",
                        km == null ? "–" : Formats.number(Locale.ITALY, km, 2));
                changed.add(border);
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            was == null,
                            "%s – %s"
                                    .formatted(
                                            basis.comuni().name(border.one()),
                                            basis.comuni().name(border.other())),
                            differences.all()));
        }
        return new Plan(
                changes,
                new Writing(
                        changed.size(),
                        (run, stored) ->
                                reference.storeBorders(
                                        changed, basis.source(), run, stored, traces.of(run))));
    }

    /// Only who has rights everywhere may widen the territory.
    private static boolean isEverywhere(Basis basis) {
        if (basis.mayChange() != null) {
            basis.error(0, "right.everywhere");
        }
        return basis.mayChange() == null;
    }

    private interface Store {
        void store(String run, IntConsumer stored);
    }

    private record Writing(int rows, Store store) implements Plan.Writing {
        @Override
        public void write(String run) {
            write(run, Progress.SILENT);
        }

        @Override
        public void write(String run, Progress progress) {
            store.store(
                    run,
                    stored ->
                            progress.reached(
                                    Progress.Step.WRITING, stored, (double) stored / rows));
        }
    }
}
