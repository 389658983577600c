package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import rosa.shared.Formats;
import rosa.territory.Comune;
import rosa.territory.Neighbour;
import rosa.territory.Territories;

/// The comuni it borders on.
final class NeighboursPart extends Div {
    NeighboursPart(Comune comune, LocalDate asOf, Territories territories, Credits credits) {
        add(
                Tables.of(
                        getTranslation("territory.neighbours.caption", comune.name()),
                        List.of(
                                getTranslation("territory.comune"),
                                getTranslation("territory.neighbours.km"),
                                getTranslation("territory.figure.residents")),
                        comune.neighbours().stream().map(n -> row(n, asOf, territories)).toList()));
        comune.neighbours().stream().findFirst().ifPresent(n -> add(credits.line(n.provenance())));
    }

    private List<Component> row(Neighbour neighbour, LocalDate asOf, Territories territories) {
        Locale locale = getLocale();
        return List.of(
                new Anchor(TerritoryNavigation.comune(neighbour.istat()), neighbour.name()),
                Tables.number(Formats.number(locale, neighbour.km(), 1)),
                Tables.number(
                        territories
                                .comune(neighbour.istat())
                                .residentsOn(asOf)
                                .map(r -> Formats.integer(locale, r.people()))
                                .orElse("–")));
    }
}
