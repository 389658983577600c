package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import rosa.network.FacilityData;
import rosa.network.FacilityState;
import rosa.network.FacilityVisibility.Sight;
import rosa.network.SaiProject;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;

/// What is known about a facility, and who may see where it is.
final class FacilityFacts extends Div {
    private final transient FacilityDesk desk;

    FacilityFacts(FacilityDesk desk, FacilityState state) {
        this.desk = desk;
        FacilityData data = state.facility().data();
        OrganisationId manager = data.managedBy();
        SaiProjectId project = data.saiProject();
        Facts facts =
                new Facts()
                        .fact("network.facility.kind", Words.kind(getLocale(), data))
                        .fact("network.facility.code", data.code())
                        .fact(
                                "network.facility.comune",
                                new Anchor("territorio/" + data.comune(), state.comuneName()))
                        .fact("network.facility.address", address(state))
                        .fact("network.facility.visibility", visibility(data))
                        .fact("network.facility.unit", Words.of(getLocale(), data.unitType()));
        if (manager != null) {
            facts.fact(
                    "network.facility.manager",
                    new Anchor(NetworkNavigation.organisation(manager), state.managerName()));
        }
        if (project != null) {
            facts.fact(
                    "network.facility.project",
                    desk.projects().findProject(project).map(this::name).orElse(project.value()));
        }
        facts.fact("network.facility.openedOn", Words.day(data.openedOn()));
        if (data.closedOn() != null) {
            facts.fact("network.facility.closedOn", Words.day(data.closedOn()));
        }
        facts.fact("network.facility.note", data.note())
                .fact("network.facility.source", desk.credits().line(data.provenance()));
        add(facts);
    }

    private String visibility(FacilityData data) {
        return data.isForMinors()
                ? getTranslation("network.visibility.minors")
                : Words.of(getLocale(), data.visibility());
    }

    private String name(SaiProject project) {
        return getTranslation(
                "network.project", project.holderName(), Words.of(getLocale(), project.category()));
    }

    private Component address(FacilityState state) {
        var full = desk.facilities().facility(state.facility().id()).data();
        if (desk.visible().sightOf(full, desk.person().get()) == Sight.FULL) {
            return new Span(Words.orUnknown(full.address()));
        }
        Span withheld = new Span(getTranslation("network.facility.address.withheld"));
        withheld.addClassName("rosa-muted");
        return withheld;
    }
}
