package rosa.territory.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;
import rosa.territory.Source;

/// What a comune has from those that were before it: under a new code the counts and classes of the
/// old one; after a merger or an incorporation the sum of the parts' residents on its first day,
/// until it is counted itself. Worked out when the facts are read and never stored, nor is the
/// source that the sums are credited to, so that a part counted later, or a change taken back,
/// leaves nothing wrong behind.
final class Inherited {
    /// The source that sums are credited to.
    static final String SUM = "somma-comuni";

    private Inherited() {}

    static List<Comune> facts(List<Comune> comuni, List<ComuneChange> changes) {
        Map<IstatCode, Comune> all = new LinkedHashMap<>();
        comuni.forEach(comune -> all.put(comune.istat(), comune));
        // In order of days, for a comune made of others may itself become part of one.
        Map<LocalDate, Map<IstatCode, List<ComuneChange>>> wholes = new TreeMap<>();
        for (ComuneChange change : changes) {
            if (change.kind().isWhole()) {
                wholes.computeIfAbsent(change.on(), _ -> new TreeMap<>())
                        .computeIfAbsent(change.to(), _ -> new ArrayList<>())
                        .add(change);
            }
        }
        wholes.values()
                .forEach(ofDay -> {
                    Set<IstatCode> seen = new HashSet<>();
                    ofDay.keySet().forEach(to -> inherit(to, ofDay, all, seen));
                });
        return List.copyOf(all.values());
    }

    /// Of one day: first what its parts have of theirs.
    private static void inherit(
            IstatCode to,
            Map<IstatCode, List<ComuneChange>> ofDay,
            Map<IstatCode, Comune> all,
            Set<IstatCode> seen) {
        List<ComuneChange> changes = ofDay.get(to);
        if (changes == null || !seen.add(to)) {
            return;
        }
        changes.forEach(change -> inherit(change.from(), ofDay, all, seen));
        Comune comune = all.get(to);
        if (comune == null) {
            return;
        }
        Map<Boolean, List<ComuneChange>> byCode =
                changes.stream().collect(partitioningBy(change -> change.kind() == Kind.RECODING));
        for (ComuneChange recoding : byCode.getOrDefault(true, List.of())) {
            Comune was = all.get(recoding.from());
            comune = was == null ? comune : continued(comune, was);
        }
        List<ComuneChange> parts = byCode.getOrDefault(false, List.of());
        all.put(to, parts.isEmpty() ? comune : summed(comune, parts, all));
    }

    private static Comune summed(
            Comune comune, List<ComuneChange> changes, Map<IstatCode, Comune> all) {
        LocalDate on = changes.getFirst().on();
        boolean isNew = changes.stream().anyMatch(change -> change.kind() == Kind.MERGER);
        boolean isCounted =
                isNew
                        ? comune.residentsOn(on).isPresent()
                        : comune.residents().stream().anyMatch(r -> r.date().equals(on));
        if (isCounted) {
            return comune;
        }
        Stream<Optional<Residents>> own =
                isNew ? Stream.empty() : Stream.of(comune.residentsOn(on));
        List<Optional<Residents>> parts =
                Stream.concat(
                                own,
                                changes.stream()
                                        .map(change ->
                                                Optional.ofNullable(all.get(change.from()))
                                                        .flatMap(part -> part.residentsOn(on))))
                        .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return comune;
        }
        List<Residents> counts = parts.stream().flatMap(Optional::stream).toList();
        Residents sum =
                new Residents(
                        counts.stream().mapToInt(Residents::people).sum(),
                        on,
                        ResidentKind.DERIVED,
                        new Provenance(
                                SUM,
                                counts.stream()
                                        .map(Residents::date)
                                        .min(LocalDate::compareTo)
                                        .orElse(on)));
        return comune.inheriting(
                Stream.concat(comune.residents().stream(), Stream.of(sum))
                        .sorted(comparing(Residents::date))
                        .toList(),
                comune.snai());
    }

    /// The source of the sums, if there are any.
    static Optional<Source> source(List<Comune> comuni) {
        return comuni.stream()
                .flatMap(comune -> comune.residents().stream())
                .filter(count -> count.provenance().source().equals(SUM))
                .map(count -> count.provenance().asOf())
                .max(LocalDate::compareTo)
                .map(latest ->
                        new Source(
                                SUM,
                                "Somma dei residenti dei comuni confluiti",
                                "Elaborazione ROSA su dati Istat e ANPR",
                                "CC BY 4.0",
                                latest,
                                "Vale dal giorno della variazione al primo conteggio del comune.",
                                false));
    }

    private static Comune continued(Comune comune, Comune was) {
        Map<LocalDate, Residents> counts = new TreeMap<>();
        was.residents().forEach(count -> counts.put(count.date(), count));
        comune.residents().forEach(count -> counts.put(count.date(), count));
        Map<Integer, SnaiClass> classes = new TreeMap<>();
        was.snai().forEach(one -> classes.put(one.year(), one));
        comune.snai().forEach(one -> classes.put(one.year(), one));
        return comune.inheriting(List.copyOf(counts.values()), List.copyOf(classes.values()));
    }
}
