package rosa.network.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.network.Facility;
import rosa.network.Organisation;
import rosa.network.Organisations;
import rosa.network.VisibleFacilities;
import rosa.shared.PlainText;
import rosa.shell.SearchProvider;
import rosa.territory.Comune;
import rosa.territory.Territories;

/// Facilities and organisations in the search for everything.
@Component
class NetworkSearch implements SearchProvider {
    private final VisibleFacilities facilities;
    private final Organisations organisations;
    private final Territories territories;

    NetworkSearch(
            VisibleFacilities facilities, Organisations organisations, Territories territories) {
        this.facilities = facilities;
        this.organisations = organisations;
        this.territories = territories;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        List<String> words = PlainText.words(text);
        return Stream.concat(
                        facilities.all(person).stream().map(this::hit),
                        organisations.all().stream().map(this::hit))
                .filter(hit -> matches(hit, words))
                .sorted(
                        Comparator.comparing((Hit hit) ->
                                        !PlainText.of(hit.title()).startsWith(words.getFirst()))
                                .thenComparing(Hit::title))
                .limit(limit)
                .toList();
    }

    private Hit hit(Facility facility) {
        String comune = territories.comuneAt(facility.data().comune()).map(Comune::name).orElse("");
        String code = facility.data().code();
        return new Hit(
                "search.kind.facility",
                facility.data().name(),
                code.isEmpty() ? comune : comune + " · " + code,
                NetworkNavigation.facility(facility.id()));
    }

    private Hit hit(Organisation organisation) {
        var seat = organisation.data().seat();
        return new Hit(
                "search.kind.organisation",
                organisation.data().name(),
                seat == null ? "" : territories.comuneAt(seat).map(Comune::name).orElse(""),
                NetworkNavigation.organisation(organisation.id()));
    }

    private static boolean matches(Hit hit, List<String> words) {
        String text = PlainText.of(hit.title() + " " + hit.detail());
        return PlainText.hasAll(text, words);
    }
}
