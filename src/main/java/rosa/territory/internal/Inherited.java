package rosa.territory.internal;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;

/// What a comune has from those that were before it: under a new code the counts and classes of the
/// old one; after a merger or an incorporation the sum of the parts' residents on its first day,
/// until it is counted itself. Worked out when the facts are read and never stored, so that a part
/// counted later, or a change taken back, leaves nothing wrong behind.
final class Inherited {
    /// The source that sums are credited to.
    static final String SUM = "somma-comuni";

    private Inherited() {}

    static List<Comune> facts(List<Comune> comuni, Lineage lineage) {
        if (lineage.isEmpty()) {
            return comuni;
        }
        Map<IstatCode, Comune> all = new LinkedHashMap<>();
        comuni.forEach(comune -> all.put(comune.istat(), comune));
        // In order of days, for a comune made of others may itself become part of one.
        Map<LocalDate, Map<IstatCode, List<ComuneChange>>> wholes = new TreeMap<>();
        for (ComuneChange change : lineage.all()) {
            if (change.kind().isWhole()) {
                wholes.computeIfAbsent(change.on(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(change.to(), _ -> new ArrayList<>())
                        .add(change);
            }
        }
        wholes.values()
                .forEach(ofDay ->
                        ofDay.forEach((to, changes) -> {
                            Comune comune = all.get(to);
                            if (comune != null) {
                                all.put(to, with(comune, changes, all));
                            }
                        }));
        return List.copyOf(all.values());
    }

    private static Comune with(
            Comune comune, List<ComuneChange> changes, Map<IstatCode, Comune> all) {
        ComuneChange one = changes.getFirst();
        if (one.kind() == ComuneChange.Kind.RECODING) {
            Comune was = all.get(one.from());
            return was == null ? comune : continued(comune, was);
        }
        boolean isNew = one.kind() == ComuneChange.Kind.MERGER;
        boolean isCounted =
                isNew
                        ? comune.residentsOn(one.on()).isPresent()
                        : comune.residents().stream().anyMatch(r -> r.date().equals(one.on()));
        if (isCounted) {
            return comune;
        }
        Stream<Optional<Residents>> own =
                isNew ? Stream.empty() : Stream.of(comune.residentsOn(one.on()));
        List<Optional<Residents>> parts =
                Stream.concat(
                                own,
                                changes.stream()
                                        .map(change ->
                                                Optional.ofNullable(all.get(change.from()))
                                                        .flatMap(part ->
                                                                part.residentsOn(one.on()))))
                        .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return comune;
        }
        List<Residents> counts = parts.stream().flatMap(Optional::stream).toList();
        Residents sum =
                new Residents(
                        counts.stream().mapToInt(Residents::people).sum(),
                        one.on(),
                        ResidentKind.DERIVED,
                        new Provenance(
                                SUM,
                                counts.stream()
                                        .map(Residents::date)
                                        .min(LocalDate::compareTo)
                                        .orElse(one.on())));
        return comune.inheriting(
                Stream.concat(comune.residents().stream(), Stream.of(sum))
                        .sorted(comparing(Residents::date))
                        .toList(),
                comune.snai());
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
