package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import rosa.territory.Comune;
import rosa.territory.Membership;

/// The territories it is part of, and who says so.
final class PartitionsPart extends Div {
    PartitionsPart(Comune comune, Credits credits) {
        add(
                Tables.of(
                        getTranslation("territory.partitions.caption", comune.name()),
                        List.of(
                                getTranslation("territory.partition"),
                                getTranslation("territory.partition.name"),
                                getTranslation("territory.source")),
                        comune.memberships().stream().map(m -> row(m, credits)).toList()));
    }

    private List<Component> row(Membership membership, Credits credits) {
        var territory = membership.territory();
        Div name =
                new Div(
                        new Anchor(
                                TerritoryNavigation.TERRITORY
                                        + "?"
                                        + TerritoryState.TERRITORY
                                        + "="
                                        + territory.id(),
                                territory.name()));
        if (credits.isOwnKnowledge(territory.provenance())
                && !credits.isOwnKnowledge(membership.provenance())) {
            Span named = new Span(getTranslation("territory.partition.name-unchecked"));
            named.addClassName("rosa-credit");
            name.add(new Div(named, Credits.mark()));
        }
        return List.of(
                new Span(getTranslation("territory.kind." + territory.kind().key())),
                name,
                credits.line(membership.provenance()));
    }
}
