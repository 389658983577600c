package rosa.territory.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.shared.Messages;
import rosa.shell.ReferenceDay;
import rosa.shell.SearchProvider;
import rosa.territory.Comune;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;
import rosa.territory.model.NameSearch;

/// Finds comuni from the top bar.
@Component
class TerritorySearch implements SearchProvider {
    private final Territories territories;
    private final ReferenceDay referenceDay;

    TerritorySearch(Territories territories, ReferenceDay referenceDay) {
        this.territories = territories;
        this.referenceDay = referenceDay;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        return territories.search(text, limit).stream()
                .map(comune ->
                        new Hit(
                                "search.kind.comune",
                                comune.name(),
                                detail(comune, text),
                                TerritoryNavigation.comune(comune.istat())))
                .toList();
    }

    /// Where it is; what it used to be, if that is what was looked for.
    private String detail(Comune comune, String text) {
        String province = comune.territory(TerritoryKind.PROVINCIA).map(Territory::name).orElse("");
        String wanted = NameSearch.plain(text);
        if (NameSearch.plain(comune.name()).contains(wanted)
                || comune.istat().value().equals(wanted)) {
            return province;
        }
        LocalDate today = referenceDay.today();
        Stream<String> former =
                territories.lineage().formerly(comune.istat(), today).stream()
                        .filter(one ->
                                NameSearch.plain(one.name()).contains(wanted)
                                        || one.istat().value().equals(wanted))
                        .limit(1)
                        .map(one ->
                                Messages.text(
                                        Locale.ITALIAN,
                                        "territory.change.formerly",
                                        one.name(),
                                        one.istat().value()));
        return Stream.concat(Stream.of(province), former)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
