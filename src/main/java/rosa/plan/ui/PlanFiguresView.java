package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import rosa.plan.Figures;
import rosa.plan.Plan;
import rosa.plan.PlanFigures;
import rosa.plan.PlanId;
import rosa.shared.Formats;
import rosa.shared.ui.Calendars;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;

/// Every live figure of a plan: where it is used, what it reads now, what it has read, and what
/// moved since a day. The address says which day, and whether only what moved is shown.
@Route(
        value =
                PlanNavigation.PLANS
                        + "/:"
                        + PlanNavigation.PLAN
                        + "([A-Za-z0-9-]{1,64})/"
                        + PlanNavigation.FIGURES,
        layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-plan.css")
class PlanFiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String MOVED = "cambiate";
    private static final int STANDARD_MONTHS = 3;

    private final transient PlanDesk desk;
    private String title = "";

    PlanFiguresView(PlanDesk desk) {
        this.desk = desk;
        addClassNames("rosa-page", "rosa-plan-live");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Plan> found =
                event.getRouteParameters()
                        .get(PlanNavigation.PLAN)
                        .map(PlanId::new)
                        .flatMap(desk.plans()::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get(), event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return title + " · ROSA";
    }

    private void show(Plan today, Location location) {
        UrlState url = UrlState.of(location);
        LocalDate day = desk.referenceDay().of(location);
        Plan plan = desk.pastPlans().written(today.id(), day).orElse(null);
        title = getTranslation("plan.live.title", (plan == null ? today : plan).title());
        if (plan == null) {
            removeAll();
            String begun = Formats.day(Formats.dayOf(today.createdAt()));
            add(header(today), new EmptyState(getTranslation("plan.past.before", begun)));
            return;
        }
        Figures.Asked asked = new Figures.Asked(day, getLocale(), desk.person().get());
        LocalDate since = since(url, day);
        boolean onlyMoved = url.get(PlanNavigation.ONLY).filter(MOVED::equals).isPresent();
        PlanFigures.Overview overview = desk.planFigures().overview(plan, asked, since);
        removeAll();
        add(header(plan), filters(url, day, since, onlyMoved));
        if (overview.figures().isEmpty() && overview.blocks().isEmpty()) {
            boolean isPast = day.isBefore(desk.referenceDay().today());
            add(
                    new EmptyState(
                            isPast
                                    ? getTranslation("plan.live.none.past", Formats.day(day))
                                    : getTranslation("plan.live.none")));
            return;
        }
        add(summary(overview, since));
        List<PlanFigures.Used> shown =
                overview.figures().stream()
                        .filter(used -> !onlyMoved || used.hasMoved() || used.isFailing())
                        .toList();
        if (shown.isEmpty() && !overview.figures().isEmpty()) {
            add(new EmptyState(getTranslation("plan.live.none-moved", Formats.day(since))));
        } else if (!shown.isEmpty()) {
            add(
                    new LiveFigureTable(
                            plan.id(),
                            shown,
                            since,
                            getLocale(),
                            figure -> desk.planFigures().months(figure, asked)));
        }
        List<PlanFigures.UsedBlock> blocks =
                overview.blocks().stream().filter(used -> !onlyMoved || used.isFailing()).toList();
        if (!blocks.isEmpty()) {
            add(
                    new H2(getTranslation("plan.live.blocks")),
                    LiveFigureTable.blocks(plan.id(), blocks, getLocale()));
        }
    }

    private LocalDate since(UrlState url, LocalDate day) {
        return url.get(PlanNavigation.SINCE)
                .flatMap(PlanFiguresView::parsed)
                .filter(since -> !since.isAfter(day))
                .orElse(day.minusMonths(STANDARD_MONTHS));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Div header(Plan plan) {
        Div header =
                new Div(
                        new Anchor(PlanNavigation.plan(plan.id()), plan.title()),
                        new H1(getTranslation("plan.live.heading")));
        header.addClassName("rosa-plan-header__titles");
        return header;
    }

    private Div filters(UrlState url, LocalDate day, LocalDate since, boolean onlyMoved) {
        DatePicker from = new DatePicker(getTranslation("plan.live.since"));
        from.setI18n(Calendars.texts(getLocale()));
        from.setLocale(getLocale());
        from.setMax(day);
        from.setValue(since);
        from.addValueChangeListener(event -> {
            LocalDate chosen = event.getValue();
            if (chosen != null && !chosen.isAfter(day)) {
                open(url.with(PlanNavigation.SINCE, chosen.toString()));
            }
        });
        Checkbox moved = new Checkbox(getTranslation("plan.live.only-moved"), onlyMoved);
        moved.addValueChangeListener(event ->
                open(
                        url.with(
                                PlanNavigation.ONLY,
                                Boolean.TRUE.equals(event.getValue()) ? MOVED : "")));
        Div filters = new Div(from, moved);
        filters.addClassName("rosa-plan-live__filters");
        return filters;
    }

    private static void open(UrlState url) {
        UI ui = UI.getCurrent();
        ui.navigate(ui.getActiveViewLocation().getPath(), url.queryParameters());
    }

    private Paragraph summary(PlanFigures.Overview overview, LocalDate since) {
        long moved = overview.figures().stream().filter(PlanFigures.Used::hasMoved).count();
        long failing =
                overview.figures().stream().filter(PlanFigures.Used::isFailing).count()
                        + overview.blocks().stream()
                                .filter(PlanFigures.UsedBlock::isFailing)
                                .count();
        Paragraph summary =
                new Paragraph(
                        getTranslation(
                                "plan.live.summary",
                                overview.figures().size(),
                                Formats.day(since),
                                moved,
                                failing));
        summary.addClassName("rosa-plan-live__summary");
        return summary;
    }
}
