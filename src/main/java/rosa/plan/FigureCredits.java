package rosa.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import rosa.network.Places;
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
    Map<FigureQuery.Datum, String> on(LocalDate day) {
        Set<String> counted = new TreeSet<>();
        territories
                .residents(day)
                .values()
                .forEach(residents -> counted.add(residents.provenance().source()));
        Set<String> registered = new TreeSet<>();
        places.stateOn(day)
                .forEach(state -> registered.add(state.facility().data().provenance().source()));
        Map<FigureQuery.Datum, String> credits = new EnumMap<>(FigureQuery.Datum.class);
        credits.put(FigureQuery.Datum.RESIDENTS, titles(counted));
        credits.put(FigureQuery.Datum.PLACES, titles(registered));
        credits.put(FigureQuery.Datum.PRESENCES, titles(registered));
        return credits;
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
        return source.publisher().isBlank()
                ? source.title()
                : source.publisher() + ", " + source.title();
    }
}
