package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
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
import rosa.identity.SignedIn;
import rosa.network.Facility;
import rosa.network.FacilityState;
import rosa.network.NetworkPageSection;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.Undo;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;

/// One facility: what it is, its places and presences over time, its contract, its history.
@Route(value = NetworkNavigation.FACILITIES + "/:struttura", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class FacilityView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient FacilityDesk desk;
    private final transient List<NetworkPageSection> parts;
    private UrlState state = UrlState.of(new Location(NetworkNavigation.FACILITIES));
    private String title = "";
    private transient @Nullable FacilityId id;
    private LocalDate day = LocalDate.EPOCH;

    FacilityView(FacilityDesk desk, List<NetworkPageSection> parts) {
        this.desk = desk;
        this.parts = parts;
        addClassName("rosa-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        day = desk.referenceDay().of(event.getLocation());
        Optional<Facility> stored = requested(event).flatMap(desk.facilities()::findFacility);
        if (stored.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (desk.visible().seen(stored.get(), desk.person().get()).isEmpty()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        id = stored.get().id();
        show();
    }

    @Override
    public String getPageTitle() {
        return title + " · ROSA";
    }

    private static Optional<FacilityId> requested(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("struttura").map(FacilityId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        SignedIn who = desk.person().get();
        Optional.ofNullable(id)
                .flatMap(wanted -> desk.places().stateOn(day, wanted))
                .map(now -> desk.visible().seen(List.of(now), who))
                .flatMap(seen -> desk.presences().of(seen, who).stream().findFirst())
                .ifPresent(this::show);
    }

    private void show(FacilityState now) {
        Facility facility = now.facility();
        title = facility.data().name();
        var comune = facility.data().comune();
        LocalDate today = desk.referenceDay().today();
        // On another day one reads.
        boolean isToday = day.equals(today);
        boolean mayEdit = isToday && desk.visible().mayEdit(comune, desk.person().get());
        boolean mayCount = isToday && desk.visible().mayCount(comune, desk.person().get());
        var places =
                new PlacesPanel(
                        desk.places(),
                        facility,
                        new PlacesPanel.Rights(
                                mayCount, desk.presences().areShownTo(desk.person().get())),
                        today,
                        this::show);
        var contracts =
                new ContractsPanel(desk.contracts(), facility, mayEdit, day, today, this::show);
        add(
                header(now, mayEdit),
                new FacilityCards(desk, now),
                section("network.facility.places", places),
                section("network.facility.facts", new FacilityFacts(desk, now)),
                section("network.facility.contracts", contracts));
        for (NetworkPageSection part : parts) {
            part.ofFacility(facility, day).ifPresent(shown -> add(section(part.titleKey(), shown)));
        }
        add(section("network.facility.history", history(facility)));
    }

    private Component header(FacilityState now, boolean mayEdit) {
        Facility facility = now.facility();
        Anchor back =
                new Anchor(
                        NetworkNavigation.on(
                                NetworkNavigation.FACILITIES, day, desk.referenceDay().today()),
                        getTranslation("network.facilities.back"));
        back.addClassName("rosa-network__back");
        Span where = new Span(Words.kind(getLocale(), facility.data()) + " · " + now.comuneName());
        where.addClassName("rosa-muted");
        Div header =
                new Div(
                        new H1(facility.data().name()),
                        new StatusPill(
                                facility.data().isOpenOn(day) ? Tone.GOOD : Tone.NEUTRAL,
                                Words.state(getLocale(), facility.data(), day)),
                        where);
        header.addClassName("rosa-page-header");
        if (facility.demo()) {
            header.add(new StatusPill(Tone.WARNING, getTranslation("network.demo.mark")));
        }
        if (mayEdit) {
            header.add(actions(now));
        }
        Div head = new Div(back, header);
        if (!day.equals(desk.referenceDay().today())) {
            head.add(
                    new PastName(
                            facility.data().name(),
                            day,
                            mayReadHistory(facility)
                                    ? desk.trail().historyOf("Facility", facility.id().value())
                                    : List.of(),
                            "network.past.of-today.facility"));
        }
        return head;
    }

    private Component actions(FacilityState now) {
        Facility facility = now.facility();
        Button edit =
                new Button(
                        getTranslation("action.edit"),
                        _ ->
                                NetworkNavigation.open(
                                        UI.getCurrent(),
                                        NetworkNavigation.facility(facility.id()) + "/modifica",
                                        state));
        Button closing =
                facility.data().closedOn() == null
                        ? new Button(
                                getTranslation("network.facility.close"),
                                _ -> new CloseFacilityDialog(desk, now, this::show).open())
                        : new Button(
                                getTranslation("network.facility.reopen"), _ -> reopen(facility));
        Div actions = new Div(edit);
        if (!facility.data().opensAfter(desk.referenceDay().today())) {
            actions.add(closing);
        }
        actions.addClassName("rosa-toolbar");
        return actions;
    }

    private void reopen(Facility facility) {
        LocalDate closedOn = facility.data().closedOn();
        switch (desk.facilities().reopen(facility.id(), facility.version())) {
            case Changed.Done<Facility>(Facility now) ->
                    Undo.offer(
                            getTranslation("network.facility.reopened", now.data().name()),
                            () -> {
                                if (closedOn != null) {
                                    desk.facilities().close(now.id(), now.version(), closedOn);
                                }
                                show();
                            });
            case Changed.Stale<Facility> _ -> Undo.say(getTranslation("network.stale"));
            case Changed.Gone<Facility> _ -> Undo.say(getTranslation("network.gone"));
        }
        show();
    }

    private boolean mayReadHistory(Facility facility) {
        boolean mayReadAll =
                desk.visible()
                                .sightOf(
                                        desk.facilities().facility(facility.id()).data(),
                                        desk.person().get())
                        == rosa.network.FacilityVisibility.Sight.FULL;
        return mayReadAll && desk.presences().areShownTo(desk.person().get());
    }

    private Component history(Facility facility) {
        var words = new HistoryWords(getLocale(), desk.organisations(), desk.territories());
        if (!mayReadHistory(facility)) {
            Paragraph withheld = new Paragraph(getTranslation("network.history.withheld"));
            withheld.addClassName("rosa-muted");
            return withheld;
        }
        return new HistoryPanel(
                Stream.concat(
                        desk.trail().historyOf("Facility", facility.id().value()).stream(),
                        desk.contracts().contractsOf(facility.id()).stream()
                                .flatMap(contract ->
                                        desk
                                                .trail()
                                                .historyOf("Contract", contract.id().value())
                                                .stream())),
                words);
    }

    private Component section(String titleKey, Component content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("rosa-network__section");
        return section;
    }
}
