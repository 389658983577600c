package rosa.table.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.export.Sheet;
import rosa.shared.Formats;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.TableSheets;
import rosa.table.Decision;
import rosa.table.DecisionState;

/// The register of decisions, as it was on the day.
@Route(value = DecisionNavigation.DECISIONS, layout = MainLayout.class)
@Menu(title = "nav.table/nav.decisions", order = 50, icon = "vaadin:gavel")
@PermitAll
@StyleSheet("rosa-decisions.css")
class DecisionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String STATE = "stato";
    private static final String YEAR = "anno";
    private static final String TO_REVIEW = "riesame";
    private static final List<String> OWN = List.of(STATE, YEAR, TO_REVIEW, ReferenceDay.PARAMETER);

    private final transient DecisionDesk desk;
    private final Select<DecisionState> state = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Checkbox toReview = new Checkbox();
    private final Paragraph summary = new Paragraph();
    private final Div header = new Div();
    private final Div body = new Div();
    private UrlState url = UrlState.of(new Location(DecisionNavigation.DECISIONS));

    DecisionsView(DecisionDesk desk) {
        this.desk = desk;
        addClassName("rosa-page");
        header.addClassName("rosa-page-header");
        summary.addClassName("rosa-decisions__summary");
        summary.getElement().setAttribute("role", "status");
        filters();
        add(header, summary, body);
    }

    private void filters() {
        state.setAriaLabel(getTranslation("table.decision.state"));
        state.setItems(DecisionState.IN_FORCE, DecisionState.SUPERSEDED, DecisionState.REVOKED);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("table.decisions.all-states"));
        state.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("table.decisions.all-states")
                        : getTranslation(one.messageKey()));
        whenChosen(state, STATE, DecisionState::code);
        year.setAriaLabel(getTranslation("table.decisions.year"));
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(getTranslation("table.decisions.all-years"));
        year.setItemLabelGenerator(one ->
                one == null ? getTranslation("table.decisions.all-years") : Integer.toString(one));
        whenChosen(year, YEAR, one -> Integer.toString(one));
        toReview.setLabel(getTranslation("table.decisions.to-review"));
        toReview.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(TO_REVIEW, change.getValue() ? "si" : null);
            }
        });
    }

    private <T> void whenChosen(Select<T> select, String parameter, Function<T, String> code) {
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                T chosen = change.getValue();
                ask(parameter, chosen == null ? null : code.apply(chosen));
            }
        });
    }

    private void ask(String parameter, @Nullable String value) {
        UI.getCurrent()
                .navigate(
                        DecisionNavigation.DECISIONS, url.with(parameter, value).queryParameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url = UrlState.of(event.getLocation());
        LocalDate day = desk.referenceDay().of(event.getLocation());
        List<Decision> taken =
                desk.decisions().all().stream()
                        .filter(one -> one.stateOn(day) != DecisionState.TO_COME)
                        .toList();
        showFilters(taken);
        showHeader(day);
        List<DecisionRow> rows =
                desk.rows(taken.stream().filter(one -> isAskedFor(one, day)).toList());
        long late = taken.stream().filter(one -> one.isToReview(day)).count();
        long inForce =
                taken.stream().filter(one -> one.stateOn(day) == DecisionState.IN_FORCE).count();
        summary.setText(getTranslation("table.decisions.summary", inForce, late, Formats.day(day)));
        summary.setVisible(!taken.isEmpty());
        body.removeAll();
        body.add(taken.isEmpty() ? empty(day) : table(rows, day));
    }

    private boolean isAskedFor(Decision decision, LocalDate day) {
        return (state.isEmpty() || decision.stateOn(day) == state.getValue())
                && (year.isEmpty() || decision.number().year() == year.getValue())
                && (!toReview.getValue() || decision.isToReview(day));
    }

    /// Takes up what the address says; what it says wrongly is passed over.
    private void showFilters(List<Decision> taken) {
        List<Integer> years =
                taken.stream()
                        .map(one -> one.number().year())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        Integer wanted =
                url.get(YEAR)
                        .flatMap(
                                text -> years.stream().filter(it -> text.equals("" + it)).findAny())
                        .orElse(null);
        url = url.with(YEAR, wanted == null ? null : wanted.toString());
        year.setItems(years);
        year.setValue(wanted);
        DecisionState asked =
                url.get(STATE)
                        .flatMap(DecisionState::find)
                        .filter(one -> one != DecisionState.TO_COME)
                        .orElse(null);
        url = url.with(STATE, asked == null ? null : asked.code());
        state.setValue(asked);
        toReview.setValue(url.get(TO_REVIEW).isPresent());
    }

    private void showHeader(LocalDate day) {
        Paragraph lead = new Paragraph(getTranslation("table.decisions.lead"));
        lead.addClassName("rosa-muted");
        header.removeAll();
        header.add(new Div(new H1(getTranslation("table.decisions.title")), lead));
        if (desk.mayWrite(day)) {
            Button fresh =
                    new Button(
                            getTranslation("table.decisions.register"),
                            _ -> UI.getCurrent().navigate(DecisionNavigation.NEW));
            fresh.addThemeVariants(ButtonVariant.PRIMARY);
            header.add(fresh);
        }
    }

    private EmptyState empty(LocalDate day) {
        return desk.mayWrite(day)
                ? new EmptyState(
                        getTranslation("table.decisions.none"),
                        getTranslation("table.decisions.register"),
                        () -> UI.getCurrent().navigate(DecisionNavigation.NEW))
                : new EmptyState(getTranslation("table.decisions.none-on", Formats.day(day)));
    }

    private DataTable<DecisionRow> table(List<DecisionRow> rows, LocalDate day) {
        DataTable<DecisionRow> table =
                new DataTable<>(
                        getTranslation("table.decisions.title"),
                        new DecisionColumns(desk, getLocale(), day).all());
        table.addAction(state);
        table.addAction(year);
        table.addAction(toReview);
        TableSheets.offer(
                table,
                "decisioni",
                _ ->
                        new TableSheets.Origin<>(
                                List.of(
                                        new Sheet.Credit(
                                                getTranslation("table.decisions.title"), day, "")),
                                row -> row.decision().demo()));
        table.setEmptyState(new EmptyState(getTranslation("table.decisions.nothing")));
        table.setRows(rows);
        table.restore(url.values());
        table.onState(this::remember);
        return table;
    }

    private void remember(Map<String, String> tableState) {
        UrlState next = UrlState.of(new Location(DecisionNavigation.DECISIONS));
        for (String kept : OWN) {
            next = next.with(kept, url.get(kept).orElse(null));
        }
        for (var entry : tableState.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        url = next;
        url.replace(UI.getCurrent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("table.decisions.title") + " · ROSA";
    }
}
