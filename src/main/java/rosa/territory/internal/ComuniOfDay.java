package rosa.territory.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;
import rosa.territory.Neighbour;

/// The comuni as they are on a day.
///
/// @param inBeing those that are, by code
/// @param byCode these and those that are over or not yet, under the last name they had or the
///   first they will have
record ComuniOfDay(List<Comune> inBeing, Map<IstatCode, Comune> byCode) {

    static ComuniOfDay of(List<Comune> all, Lineage lineage, LocalDate day) {
        if (lineage.isEmpty()) {
            return new ComuniOfDay(all, all.stream().collect(toMap(Comune::istat, c -> c)));
        }
        Map<IstatCode, Comune> named = new LinkedHashMap<>();
        for (Comune comune : all) {
            named.put(
                    comune.istat(),
                    comune.called(lineage.name(comune.istat(), comune.name(), day)));
        }
        Map<IstatCode, List<Comune>> parts = new HashMap<>();
        for (Comune comune : all) {
            if (!isLandOf(comune.istat(), lineage, day, new HashSet<>())) {
                continue;
            }
            parts.computeIfAbsent(lineage.on(day, comune.istat()), _ -> new ArrayList<>())
                    .add(comune);
        }
        List<Comune> inBeing = new ArrayList<>();
        for (Comune comune : List.copyOf(named.values())) {
            if (!lineage.isInBeing(comune.istat(), day)) {
                continue;
            }
            Comune shown =
                    comune.bordering(
                            neighbours(
                                    comune,
                                    parts.getOrDefault(comune.istat(), List.of()),
                                    named,
                                    lineage,
                                    day));
            named.put(shown.istat(), shown);
            inBeing.add(shown);
        }
        return new ComuniOfDay(List.copyOf(inBeing), Map.copyOf(named));
    }

    /// Its own neighbours and those of its parts, each as it is on the day. Where the border is
    /// known as it runs on the day its length counts, else the lengths of the parts' borders.
    private static List<Neighbour> neighbours(
            Comune comune,
            List<Comune> parts,
            Map<IstatCode, Comune> named,
            Lineage lineage,
            LocalDate day) {
        Map<IstatCode, Neighbour> own = new HashMap<>();
        Map<IstatCode, Neighbour> ofParts = new HashMap<>();
        for (Comune part : parts) {
            for (Neighbour stored : part.neighbours()) {
                IstatCode at = lineage.on(day, stored.istat());
                Comune neighbour = named.get(at);
                if (neighbour == null
                        || at.equals(comune.istat())
                        || !isLandOf(stored.istat(), lineage, day, new HashSet<>())) {
                    continue;
                }
                Neighbour told =
                        new Neighbour(at, neighbour.name(), stored.km(), stored.provenance());
                if (part.istat().equals(comune.istat()) && at.equals(stored.istat())) {
                    own.put(at, told);
                } else {
                    ofParts.merge(at, told, ComuniOfDay::joined);
                }
            }
        }
        Map<IstatCode, Neighbour> all = new HashMap<>(ofParts);
        all.putAll(own);
        return all.values().stream()
                .sorted(comparing(Neighbour::name).thenComparing(Neighbour::istat))
                .toList();
    }

    /// Whether the land of a comune is, on a day, that of the comune in which it stands or a part
    /// of it. Of one that is yet to be made of several it is more than that.
    private static boolean isLandOf(
            IstatCode comune, Lineage lineage, LocalDate day, Set<IstatCode> seen) {
        return lineage.isInBeing(comune, day)
                || lineage.ceased(comune, day).isPresent()
                || seen.add(comune)
                        && lineage.into(comune).stream()
                                .filter(change ->
                                        change.kind().begins() && change.on().isAfter(day))
                                .allMatch(change ->
                                        change.kind() != ComuneChange.Kind.MERGER
                                                && isLandOf(change.from(), lineage, day, seen));
    }

    private static Neighbour joined(Neighbour one, Neighbour other) {
        return new Neighbour(one.istat(), one.name(), one.km() + other.km(), one.provenance());
    }
}
