package rosa.territory.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.shell.SearchProvider;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Finds comuni from the top bar.
@Component
class TerritorySearch implements SearchProvider {
    private final Territories territories;

    TerritorySearch(Territories territories) {
        this.territories = territories;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        return territories.search(text, limit).stream()
                .map(comune ->
                        new Hit(
                                "search.kind.comune",
                                comune.name(),
                                comune.territory(TerritoryKind.PROVINCIA)
                                        .map(Territory::name)
                                        .orElse(""),
                                TerritoryNavigation.comune(comune.istat())))
                .toList();
    }
}
