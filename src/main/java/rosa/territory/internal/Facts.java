package rosa.territory.internal;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;
import rosa.territory.Source;
import rosa.territory.Territory;

/// All reference facts as they were when read. What they are on a day is worked out when somebody
/// asks, so that a change of comuni shows from its day on.
final class Facts {
    private static final int MOST_VIEWS = 8;

    private final List<Comune> comuni;
    private final List<Territory> territories;
    private final Map<TerritoryId, Territory> territoryById;
    private final List<Source> sources;
    private final Lineage lineage;
    private final LinkedHashMap<LocalDate, ComuniOfDay> views =
            new LinkedHashMap<>(16, 0.75f, true);

    private Facts(
            List<Comune> comuni,
            List<Territory> territories,
            List<Source> sources,
            Lineage lineage) {
        this.comuni = List.copyOf(comuni);
        this.territories = List.copyOf(territories);
        this.territoryById =
                territories.stream().collect(toMap(Territory::id, Function.identity()));
        this.sources = List.copyOf(sources);
        this.lineage = lineage;
    }

    static Facts of(
            List<Comune> comuni,
            List<Territory> territories,
            List<Source> sources,
            List<ComuneChange> changes) {
        if (changes.isEmpty()) {
            return new Facts(comuni, territories, sources, Lineage.NONE);
        }
        List<Comune> heirs = Inherited.facts(comuni, changes);
        Map<IstatCode, Integer> known = heirs.stream().collect(toMap(Comune::istat, Facts::people));
        List<Source> credited =
                Stream.concat(sources.stream(), Inherited.source(heirs).stream()).toList();
        return new Facts(heirs, territories, credited, new Lineage(changes, known));
    }

    private static int people(Comune comune) {
        return comune.residents().isEmpty() ? 0 : comune.residents().getLast().people();
    }

    /// The comuni as they are on a day; the same for all days between two changes.
    ComuniOfDay on(LocalDate day) {
        LocalDate since = lineage.sameSince(day);
        synchronized (views) {
            ComuniOfDay view =
                    views.computeIfAbsent(since, _ -> ComuniOfDay.of(comuni, lineage, day));
            if (views.size() > MOST_VIEWS) {
                views.pollFirstEntry();
            }
            return view;
        }
    }

    Lineage lineage() {
        return lineage;
    }

    List<Territory> territories() {
        return territories;
    }

    Map<TerritoryId, Territory> territoryById() {
        return territoryById;
    }

    List<Source> sources() {
        return sources;
    }
}
