package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityState;
import rosa.network.NetworkPageSection;
import rosa.network.Organisation;
import rosa.network.TieEnd;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.Undo;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;

/// One organisation: what it is, the facilities it runs, who acts for it, its ties, its history.
@Route(value = NetworkNavigation.ORGANISATIONS + "/:ente", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OrganisationDesk desk;
    private final transient List<NetworkPageSection> parts;
    private UrlState state = UrlState.of(new Location(NetworkNavigation.ORGANISATIONS));
    private transient @Nullable OrganisationId id;
    private String title = "";
    private LocalDate day = LocalDate.EPOCH;

    OrganisationView(OrganisationDesk desk, List<NetworkPageSection> parts) {
        this.desk = desk;
        this.parts = parts;
        addClassName("rosa-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        day = desk.facilities().referenceDay().of(event.getLocation());
        Optional<Organisation> stored = requested(event);
        if (stored.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        id = stored.get().id();
        show(stored.get());
    }

    @Override
    public String getPageTitle() {
        return title + " · ROSA";
    }

    private Optional<Organisation> requested(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters()
                    .get("ente")
                    .map(OrganisationId::new)
                    .flatMap(desk.facilities().organisations()::findOrganisation);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show() {
        Optional.ofNullable(id)
                .flatMap(desk.facilities().organisations()::findOrganisation)
                .ifPresent(this::show);
    }

    private void show(Organisation organisation) {
        removeAll();
        title = organisation.data().name();
        var who = desk.facilities().person().get();
        boolean mayEdit = isToday() && desk.mayEdit(organisation, who);
        List<FacilityState> all =
                desk.facilities().visible().stateOn(day, who).stream()
                        .filter(it -> organisation.id().equals(it.facility().data().managedBy()))
                        .toList();
        var words =
                new HistoryWords(
                        getLocale(),
                        desk.facilities().organisations(),
                        desk.facilities().territories());
        var end = new TieEnd.AnOrganisation(organisation.id(), title);
        var trail = desk.facilities().trail();
        var ties = new TieHistory(desk.ties(), trail, desk.facilities().visible().hiddenFrom(who));
        var history =
                Stream.concat(
                        trail.historyOf("Organisation", organisation.id().value()).stream(),
                        ties.of(end));
        add(
                header(organisation, all, mayEdit),
                section(
                        "network.organisation.facts",
                        new OrganisationFacts(desk.facilities(), organisation)),
                section(
                        "network.organisation.facilities",
                        new ManagedFacilities(desk.facilities(), all, day)),
                section(
                        "network.organisation.people",
                        new PeoplePanel(desk, organisation, mayEdit, day, this::show)),
                section(
                        "network.organisation.ties",
                        new TiesPanel(
                                desk, end, ties.standing(end).toList(), mayEdit, day, this::show)));
        for (NetworkPageSection part : parts) {
            part.ofOrganisation(organisation, day)
                    .ifPresent(shown -> add(section(part.titleKey(), shown)));
        }
        add(section("network.organisation.history", new HistoryPanel(history, words)));
    }

    private Component header(Organisation organisation, List<FacilityState> runs, boolean mayEdit) {
        boolean open = organisation.data().isOpenOn(day);
        Anchor back =
                new Anchor(
                        NetworkNavigation.on(
                                NetworkNavigation.ORGANISATIONS,
                                day,
                                desk.facilities().referenceDay().today()),
                        getTranslation("network.organisations.back"));
        back.addClassName("rosa-network__back");
        Span kind = new Span(Words.of(getLocale(), organisation.data().kind()));
        kind.addClassName("rosa-muted");
        Div header =
                new Div(
                        new H1(organisation.data().name()),
                        new StatusPill(
                                open ? Tone.GOOD : Tone.NEUTRAL,
                                getTranslation(
                                        "network.organisation.state."
                                                + (open ? "open" : "closed"))),
                        kind);
        header.addClassName("rosa-page-header");
        if (organisation.demo()) {
            header.add(new StatusPill(Tone.WARNING, getTranslation("network.demo.mark")));
        }
        if (mayEdit) {
            header.add(actions(organisation, runs.size()));
        }
        Div head = new Div(back, header);
        if (!isToday()) {
            head.add(
                    new PastName(
                            organisation.data().name(),
                            day,
                            desk.facilities()
                                    .trail()
                                    .historyOf("Organisation", organisation.id().value()),
                            "network.past.of-today"));
        }
        return head;
    }

    private Component actions(Organisation organisation, int runs) {
        Button edit =
                new Button(
                        getTranslation("action.edit"),
                        _ ->
                                NetworkNavigation.open(
                                        UI.getCurrent(),
                                        NetworkNavigation.organisation(organisation.id())
                                                + "/modifica",
                                        state));
        Button closing =
                organisation.data().closedOn() == null
                        ? new Button(
                                getTranslation("network.organisation.close"),
                                _ ->
                                        new CloseOrganisationDialog(
                                                        desk.facilities(),
                                                        organisation,
                                                        runs,
                                                        this::show)
                                                .open())
                        : new Button(
                                getTranslation("network.organisation.reopen"),
                                _ -> reopen(organisation));
        Div actions = new Div(edit, closing);
        actions.addClassName("rosa-toolbar");
        return actions;
    }

    private void reopen(Organisation organisation) {
        var organisations = desk.facilities().organisations();
        LocalDate closedOn = organisation.data().closedOn();
        switch (organisations.reopen(organisation.id(), organisation.version())) {
            case Changed.Done<Organisation>(Organisation now) ->
                    Undo.offer(
                            getTranslation("network.organisation.reopened", now.data().name()),
                            () -> {
                                if (closedOn != null) {
                                    organisations.close(now.id(), now.version(), closedOn);
                                }
                                show();
                            });
            case Changed.Stale<Organisation> _ -> Undo.say(getTranslation("network.stale"));
            case Changed.Gone<Organisation> _ -> Undo.say(getTranslation("network.gone"));
        }
        show();
    }

    /// On another day one reads.
    private boolean isToday() {
        return day.equals(desk.facilities().referenceDay().today());
    }

    private Component section(String titleKey, Component content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("rosa-network__section");
        return section;
    }
}
