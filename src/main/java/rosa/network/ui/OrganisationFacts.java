package rosa.network.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.SaiProject;

/// What is known about an organisation.
final class OrganisationFacts extends Div {
    OrganisationFacts(FacilityDesk desk, Organisation organisation) {
        OrganisationData data = organisation.data();
        Facts facts =
                new Facts().fact("network.organisation.kind", Words.of(getLocale(), data.kind()));
        var told = data.seat();
        if (told != null) {
            var seat = desk.territories().comuneOn(desk.referenceDay().today(), told);
            facts.fact(
                    "network.organisation.seat",
                    new Anchor(
                            "territorio/" + seat,
                            desk.territories()
                                    .findComune(seat)
                                    .map(comune -> comune.name())
                                    .orElse(seat.value())));
        }
        facts.fact(
                        "network.organisation.operatesIn",
                        data.operatesIn().stream()
                                .flatMap(id -> desk.territories().findTerritory(id).stream())
                                .map(territory -> territory.name())
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .fact("network.organisation.taxCode", data.taxCode());
        if (!data.email().isEmpty()) {
            facts.fact(
                    "network.organisation.email",
                    new Anchor("mailto:" + data.email(), data.email()));
        }
        facts.fact("network.organisation.phone", data.phone());
        if (!data.website().isEmpty()) {
            Anchor website = new Anchor(data.website(), data.website(), AnchorTarget.BLANK);
            website.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact("network.organisation.website", website);
        }
        if (data.closedOn() != null) {
            facts.fact("network.organisation.closedOn", Words.day(data.closedOn()));
        }
        facts.fact(
                        "network.organisation.projects",
                        desk.projects().all().stream()
                                .filter(one -> organisation.id().equals(one.holder()))
                                .map(this::project)
                                .collect(Collectors.joining("; ")))
                .fact("network.organisation.note", data.note())
                .fact("network.organisation.source", desk.credits().line(data.provenance()));
        add(facts);
    }

    private String project(SaiProject project) {
        Integer places = project.financedPlaces();
        return getTranslation(
                "network.organisation.project",
                Words.of(getLocale(), project.category()),
                places == null
                        ? getTranslation("network.organisation.project.unpublished")
                        : getTranslation("network.organisation.project.places", places));
    }
}
