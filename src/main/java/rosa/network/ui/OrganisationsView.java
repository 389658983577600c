package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.ActsFor;
import rosa.network.FacilityState;
import rosa.network.FacilityVisibility;
import rosa.network.Organisation;
import rosa.shared.Formats;
import rosa.shared.OrganisationId;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.TableSheets;
import rosa.territory.Comune;

/// All organisations of the network, with what they run on the day.
@Route(value = NetworkNavigation.ORGANISATIONS, layout = MainLayout.class)
@Menu(title = "nav.network/nav.organisations", order = 21, icon = "vaadin:office")
@PermitAll
@StyleSheet("rosa-network.css")
class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CLOSED = "cessati";

    private final transient OrganisationDesk desk;
    private final Checkbox closed = new Checkbox();
    private final Button register = new Button();
    private final Paragraph summary = new Paragraph();
    private final Div body = new Div();
    private UrlState state = UrlState.of(new Location(NetworkNavigation.ORGANISATIONS));

    OrganisationsView(OrganisationDesk desk) {
        this.desk = desk;
        addClassName("rosa-page");
        summary.addClassName("rosa-network__summary");
        summary.getElement().setAttribute("role", "status");
        add(header(), summary, body);
        closed.setLabel(getTranslation("network.organisations.closed"));
        closed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UrlState next = state.with(CLOSED, change.getValue() ? "si" : null);
                UI.getCurrent().navigate(NetworkNavigation.ORGANISATIONS, next.queryParameters());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        LocalDate day = desk.facilities().referenceDay().of(event.getLocation());
        boolean withClosed = state.get(CLOSED).isPresent();
        closed.setValue(withClosed);
        register.setVisible(day.equals(desk.facilities().referenceDay().today()));
        List<OrganisationRow> rows =
                rows(day).stream()
                        .filter(row -> withClosed || row.organisation().data().isOpenOn(day))
                        .toList();
        long managers = rows.stream().filter(row -> row.runs().facilities() > 0).count();
        summary.setText(
                getTranslation(
                                "network.organisations.summary",
                                rows.size(),
                                managers,
                                Formats.day(day))
                        + (day.equals(desk.facilities().referenceDay().today())
                                ? ""
                                : " · " + getTranslation("network.past.names")));
        body.removeAll();
        body.add(table(rows, day));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisations") + " · ROSA";
    }

    private Div header() {
        Div header = new Div(new H1(getTranslation("nav.organisations")));
        header.addClassName("rosa-page-header");
        if (FacilityVisibility.mayEdit(desk.facilities().person().get().roles(), true)) {
            register.setText(getTranslation("network.organisations.register"));
            register.addClickListener(_ ->
                    NetworkNavigation.open(
                            UI.getCurrent(), NetworkNavigation.ORGANISATIONS + "/nuovo", state));
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.add(register);
        }
        return header;
    }

    private List<OrganisationRow> rows(LocalDate day) {
        Map<OrganisationId, List<FacilityState>> run =
                shownOn(day).stream()
                        .filter(it -> it.facility().data().managedBy() != null)
                        .collect(
                                Collectors.groupingBy(it ->
                                        Objects.requireNonNull(it.facility().data().managedBy())));
        Map<OrganisationId, Long> people =
                desk.people().all().stream()
                        .flatMap(person ->
                                person.data().actsFor().stream()
                                        .filter(post -> post.isInForceOn(day))
                                        .map(ActsFor::organisation)
                                        .distinct())
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return desk.facilities().organisations().all().stream()
                .map(one ->
                        new OrganisationRow(
                                one,
                                seat(one, day),
                                Totals.of(run.getOrDefault(one.id(), List.of())),
                                people.getOrDefault(one.id(), 0L).intValue()))
                .toList();
    }

    private List<FacilityState> shownOn(LocalDate day) {
        var who = desk.facilities().person().get();
        return desk.facilities().presences().of(desk.facilities().visible().stateOn(day, who), who);
    }

    private String seat(Organisation organisation, LocalDate day) {
        var seat = organisation.data().seat();
        return seat == null
                ? ""
                : desk.facilities()
                        .territories()
                        .comuneAt(seat, day)
                        .map(Comune::name)
                        .orElse(seat.value());
    }

    private DataTable<OrganisationRow> table(List<OrganisationRow> rows, LocalDate day) {
        DataTable<OrganisationRow> table =
                new DataTable<>(getTranslation("nav.organisations"), columns(day));
        table.addAction(closed);
        TableSheets.offer(
                table,
                "enti",
                shown ->
                        new TableSheets.Origin<>(
                                desk.facilities()
                                        .credits()
                                        .credits(
                                                shown.stream()
                                                        .map(row ->
                                                                row.organisation()
                                                                        .data()
                                                                        .provenance())
                                                        .toList()),
                                row -> row.organisation().demo() || row.runs().demo()));
        table.setEmptyState(new EmptyState(getTranslation("network.organisations.none")));
        table.setRows(rows);
        table.restore(state.values());
        table.onState(this::remember);
        return table;
    }

    private List<TableColumn<OrganisationRow>> columns(LocalDate day) {
        Locale locale = getLocale();
        var network = desk.facilities();
        boolean withPresences = network.presences().areShownTo(network.person().get());
        LocalDate today = desk.facilities().referenceDay().today();
        return Stream.of(
                        text("ente", "name", row -> row.organisation().data().name())
                                .shownAs(row -> link(row, day, today)),
                        text(
                                "tipo",
                                "kind",
                                row -> Words.of(locale, row.organisation().data().kind())),
                        text("sede", "seat", OrganisationRow::seat),
                        number("strutture", "facilities.count", row -> row.runs().facilities()),
                        number("posti", "places", row -> row.runs().active()),
                        number("presenze", "occupied", row -> row.runs().occupied())
                                .withheldIf(row -> row.runs().facilities() > 0 && !withPresences),
                        number("referenti", "people.count", OrganisationRow::people),
                        text("posta", "email", row -> row.organisation().data().email())
                                .hiddenAtFirst(),
                        text("telefono", "phone", row -> row.organisation().data().phone())
                                .hiddenAtFirst(),
                        text(
                                        "codice-fiscale",
                                        "taxCode",
                                        row -> row.organisation().data().taxCode())
                                .hiddenAtFirst())
                .toList();
    }

    private static Anchor link(OrganisationRow row, LocalDate day, LocalDate today) {
        Anchor link =
                new Anchor(
                        NetworkNavigation.on(
                                NetworkNavigation.organisation(row.organisation().id()),
                                day,
                                today),
                        row.organisation().data().name());
        link.setTitle(row.organisation().data().name());
        return link;
    }

    private TableColumn<OrganisationRow> text(
            String key,
            String label,
            java.util.function.Function<OrganisationRow, @Nullable String> value) {
        return TableColumn.text(key, getTranslation("network.organisation." + label), value);
    }

    /// Nothing is shown for what an organisation does not do.
    private TableColumn<OrganisationRow> number(
            String key, String label, java.util.function.Function<OrganisationRow, Integer> value) {
        TableColumn<OrganisationRow> column =
                TableColumn.number(
                        key,
                        getTranslation("network.organisation." + label),
                        row -> value.apply(row) == 0 ? null : value.apply(row));
        return column.summed();
    }

    private void remember(Map<String, String> tableState) {
        UrlState next = UrlState.of(new Location(NetworkNavigation.ORGANISATIONS));
        for (String kept : List.of(CLOSED, ReferenceDay.PARAMETER)) {
            next = next.with(kept, state.get(kept).orElse(null));
        }
        for (var entry : tableState.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        state = next;
        state.replace(UI.getCurrent());
    }
}
