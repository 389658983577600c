package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.network.FacilityState;
import rosa.network.FacilityVisibility;
import rosa.network.Places;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shared.Provenance;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.TableSheets;

/// All facilities as they stood on the day, with their places and presences.
@Route(value = NetworkNavigation.FACILITIES, layout = MainLayout.class)
@Menu(title = "nav.network/nav.facilities", order = 20, icon = "vaadin:home-o")
@PermitAll
@StyleSheet("rosa-network.css")
class FacilitiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CLOSED = "chiuse";

    private final transient Places places;
    private final transient VisibleFacilities visible;
    private final transient CurrentPerson person;
    private final transient ReferenceDay referenceDay;
    private final transient Credits credits;
    private final transient ShownPresences presences;
    private final Checkbox closed = new Checkbox();
    private final Button register = new Button();
    private final Paragraph summary = new Paragraph();
    private final Paragraph withheld = new Paragraph();
    private final Div body = new Div();
    private UrlState state = UrlState.of(new Location(NetworkNavigation.FACILITIES));

    FacilitiesView(
            Places places,
            VisibleFacilities visible,
            CurrentPerson person,
            ReferenceDay referenceDay,
            Credits credits,
            ShownPresences presences) {
        this.presences = presences;
        this.places = places;
        this.visible = visible;
        this.person = person;
        this.referenceDay = referenceDay;
        this.credits = credits;
        addClassName("rosa-page");
        withheld.addClassName("rosa-muted");
        summary.addClassName("rosa-network__summary");
        summary.getElement().setAttribute("role", "status");
        add(header(), summary, body, withheld);
        closed.setLabel(getTranslation("network.facilities.closed"));
        closed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state.with(CLOSED, change.getValue() ? "si" : null));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        LocalDate day = referenceDay.of(event.getLocation());
        boolean withClosed = state.get(CLOSED).isPresent();
        closed.setValue(withClosed);
        SignedIn who = person.get();
        List<FacilityState> all = withClosed ? withoutOldCounts(day) : places.stateOn(day);
        List<FacilityState> seen = presences.of(visible.seen(all, who), who);
        List<FacilityState> open =
                seen.stream().filter(one -> one.facility().data().isOpenOn(day)).toList();
        register.setVisible(day.equals(referenceDay.today()));
        summary.setText(new FacilitySummary(getLocale(), day).of(open, presences.areShownTo(who)));
        int hidden = all.size() - seen.size();
        withheld.setText(getTranslation("network.facilities.withheld", hidden));
        withheld.setVisible(hidden > 0);
        body.removeAll();
        body.add(table(seen, day));
    }

    /// All facilities; one that is not open on the day has no places, whatever it once had.
    private List<FacilityState> withoutOldCounts(LocalDate day) {
        return places.stateOfAllOn(day).stream()
                .map(one -> one.facility().data().isOpenOn(day) ? one : one.withoutCounts())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.facilities") + " · ROSA";
    }

    private Div header() {
        Div header = new Div(new H1(getTranslation("nav.facilities")));
        header.addClassName("rosa-page-header");
        if (FacilityVisibility.mayEdit(person.get().roles(), true)) {
            register.setText(getTranslation("network.facilities.register"));
            register.addClickListener(_ ->
                    NetworkNavigation.open(
                            UI.getCurrent(), NetworkNavigation.FACILITIES + "/nuova", state));
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.add(register);
        }
        return header;
    }

    private DataTable<FacilityState> table(List<FacilityState> rows, LocalDate day) {
        LocalDate today = referenceDay.today();
        var columns =
                new FacilityColumns(
                        getLocale(),
                        day,
                        presences.areShownTo(person.get()),
                        row ->
                                NetworkNavigation.on(
                                        NetworkNavigation.facility(row.facility().id()),
                                        day,
                                        today));
        DataTable<FacilityState> table =
                new DataTable<>(getTranslation("nav.facilities"), columns.all());
        table.addAction(closed);
        TableSheets.offer(
                table,
                "strutture",
                shown ->
                        new TableSheets.Origin<>(
                                credits.credits(
                                        shown.stream()
                                                .flatMap(FacilitiesView::provenance)
                                                .toList()),
                                row -> row.facility().demo()));
        table.setEmptyState(new EmptyState(getTranslation("network.facilities.none")));
        table.setRows(rows);
        table.restore(state.values());
        table.onState(this::remember);
        return table;
    }

    private static Stream<Provenance> provenance(FacilityState row) {
        return Stream.of(
                        Stream.of(row.facility().data().provenance()),
                        row.placesFrom().stream(),
                        row.presencesFrom().stream())
                .flatMap(one -> one);
    }

    /// Puts the table's filters, order and columns into the address.
    private void remember(Map<String, String> tableState) {
        UrlState next = UrlState.of(new Location(NetworkNavigation.FACILITIES));
        for (String kept : List.of(CLOSED, ReferenceDay.PARAMETER)) {
            next = next.with(kept, state.get(kept).orElse(null));
        }
        for (var entry : tableState.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        state = next;
        state.replace(UI.getCurrent());
    }

    private void go(UrlState next) {
        UI.getCurrent().navigate(NetworkNavigation.FACILITIES, next.queryParameters());
    }
}
