package rosa.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rosa.distribution.model.Datum;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.shared.Provenance;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;

/// Who is credited for the data that figures speak from.
@Component
class FigureCredits {
    private final Territories territories;
    private final Places places;
    private final Sources sources;

    FigureCredits(Territories territories, Places places, Sources sources) {
        this.territories = territories;
        this.places = places;
        this.sources = sources;
    }

    /// The sources of each kind of data as they stood on a day, in words.
    Map<Datum, String> on(LocalDate day) {
        Set<String> counted = new TreeSet<>();
        territories
                .residents(day)
                .values()
                .forEach(residents -> counted.add(residents.provenance().source()));
        List<FacilityState> facilities = places.stateOn(day);
        Map<Datum, String> credits = new EnumMap<>(Datum.class);
        credits.put(Datum.RESIDENTS, titles(counted));
        credits.put(Datum.PLACES, titles(sources(facilities, FacilityState::placesFrom)));
        credits.put(Datum.PRESENCES, titles(sources(facilities, FacilityState::presencesFrom)));
        return credits;
    }

    /// Who counted; of a facility that nobody has counted, who told of it.
    private static Set<String> sources(
            List<FacilityState> facilities, Function<FacilityState, Optional<Provenance>> counted) {
        Set<String> sources = new TreeSet<>();
        for (FacilityState state : facilities) {
            sources.add(
                    counted.apply(state)
                            .orElseGet(() -> state.facility().data().provenance())
                            .source());
        }
        return sources;
    }

    private String titles(Set<String> ids) {
        List<String> titles =
                ids.stream()
                        .map(id -> sources.findSource(id).map(FigureCredits::title).orElse(id))
                        .distinct()
                        .toList();
        return String.join("; ", titles);
    }

    private static String title(Source source) {
        return source.credit();
    }
}
