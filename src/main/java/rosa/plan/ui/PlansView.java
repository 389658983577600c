package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
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
import java.util.Objects;
import java.util.stream.Stream;
import rosa.plan.Plan;
import rosa.plan.PlanRights;
import rosa.plan.Section;
import rosa.plan.SectionStatus;
import rosa.shared.Formats;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;

/// The plans there are, how far each is, and a way to begin one.
@Route(value = PlanNavigation.PLANS, layout = MainLayout.class)
@Menu(title = "nav.plan", order = 60, icon = "vaadin:file-text")
@PermitAll
@StyleSheet("rosa-plan.css")
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ARCHIVED = "archiviati";

    private final transient PlanDesk desk;
    private transient UrlState url = UrlState.of(new Location(PlanNavigation.PLANS));
    private LocalDate day = LocalDate.EPOCH;

    PlansView(PlanDesk desk) {
        this.desk = desk;
        addClassNames("rosa-page", "rosa-plans");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url = UrlState.of(event.getLocation());
        day = desk.referenceDay().of(event.getLocation());
        show();
    }

    private void show() {
        removeAll();
        List<Plan> all = isPast() ? desk.pastPlans().all(day) : desk.plans().all();
        boolean withArchived = url.get(ARCHIVED).isPresent();
        List<Plan> plans =
                withArchived ? all : all.stream().filter(plan -> !plan.isArchived()).toList();
        boolean mayCreate = !isPast() && PlanRights.mayArrange(desk.person().get());
        add(header(mayCreate && !plans.isEmpty()));
        if (isPast() && !plans.isEmpty()) {
            Paragraph notice = new Paragraph(getTranslation("plan.list.past", Formats.day(day)));
            notice.addClassName("rosa-plan-readonly");
            add(notice);
        }
        if (all.stream().anyMatch(Plan::isArchived)) {
            add(filter(withArchived));
        }
        if (plans.isEmpty()) {
            add(none(all.isEmpty(), mayCreate));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rosa-plan-cards");
        plans.forEach(plan -> list.add(new ListItem(card(plan))));
        add(list);
    }

    /// On another day one reads.
    private boolean isPast() {
        return day.isBefore(desk.referenceDay().today());
    }

    private EmptyState none(boolean never, boolean mayCreate) {
        if (never && isPast()) {
            return new EmptyState(getTranslation("plan.list.past.none", Formats.day(day)));
        }
        String key = never ? "plan.none" : "plan.none.in-use";
        if (!mayCreate) {
            return new EmptyState(getTranslation(key));
        }
        return new EmptyState(
                getTranslation(never ? "plan.none.coordinator" : key),
                getTranslation("plan.create"),
                this::create);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plan.all") + " · ROSA";
    }

    private Component header(boolean withCreate) {
        Div header = new Div(new H1(getTranslation("plan.all")));
        header.addClassName("rosa-page-header");
        if (withCreate) {
            Button create = new Button(getTranslation("plan.create"), _ -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.add(create);
        }
        return header;
    }

    private Checkbox filter(boolean withArchived) {
        Checkbox filter = new Checkbox(getTranslation("plan.show-archived"), withArchived);
        filter.addValueChangeListener(change -> {
            url = url.with(ARCHIVED, change.getValue() ? "1" : null);
            url.replace(UI.getCurrent());
            show();
        });
        return filter;
    }

    private void create() {
        TitleDialog.ask(
                        "plan.create",
                        "plan.title",
                        getTranslation("plan.title.suggested"),
                        title -> {
                            Plan plan = desk.plans().create(title);
                            UI.getCurrent().navigate(PlanNavigation.plan(plan.id()));
                        })
                .open();
    }

    private Component card(Plan plan) {
        int approved = plan.approved();
        int all = plan.sections().size();
        ProgressBar progress = new ProgressBar(0, Math.max(1, all), Math.min(approved, all));
        progress.getElement()
                .setAttribute("aria-label", getTranslation("plan.progress", approved, all));
        Paragraph state = new Paragraph(getTranslation("plan.progress", approved, all));
        Paragraph last = new Paragraph(lastWords(plan));
        last.addClassName("rosa-muted");
        Div card =
                new Div(
                        new H2(new Anchor(PlanNavigation.plan(plan.id()), plan.title())),
                        state,
                        progress,
                        statuses(plan),
                        last);
        card.addClassName("rosa-plan-card");
        card.setClassName("is-archived", plan.isArchived());
        return card;
    }

    private Component statuses(Plan plan) {
        Div statuses = new Div();
        statuses.addClassName("rosa-plan-card__statuses");
        LocalDate archivedOn = plan.archivedOn();
        if (archivedOn != null) {
            statuses.add(
                    new StatusPill(
                            Tone.NEUTRAL,
                            getTranslation("plan.archived", Formats.day(archivedOn))));
            return statuses;
        }
        long late = plan.sections().stream().filter(s -> Statuses.isLate(s.data(), day)).count();
        long waiting = count(plan, SectionStatus.TO_APPROVE);
        long review = count(plan, SectionStatus.IN_REVIEW);
        if (late > 0) {
            statuses.add(new StatusPill(Tone.BAD, getTranslation("plan.card.late", late)));
        }
        if (waiting > 0) {
            statuses.add(
                    new StatusPill(Tone.WARNING, getTranslation("plan.card.waiting", waiting)));
        }
        if (review > 0) {
            statuses.add(new StatusPill(Tone.INFO, getTranslation("plan.card.review", review)));
        }
        return statuses;
    }

    /// Who wrote last is known of today only.
    private String lastWords(Plan plan) {
        return (isPast() ? Stream.<Section>empty() : plan.sections().stream())
                .filter(section -> section.editedAt() != null)
                .max(Comparator.comparing(s -> Objects.requireNonNull(s.editedAt())))
                .map(this::lastEdit)
                .orElse(getTranslation("plan.card.created", Formats.moment(plan.createdAt())));
    }

    private String lastEdit(Section section) {
        return getTranslation(
                "plan.card.edited",
                Formats.moment(Objects.requireNonNull(section.editedAt())),
                section.editedBy(),
                section.data().title());
    }

    private static long count(Plan plan, SectionStatus status) {
        return plan.sections().stream().filter(s -> s.data().status() == status).count();
    }
}
