package rosa.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.LiveFigure;
import rosa.plan.Plan;
import rosa.plan.PlanChanged;
import rosa.plan.PlanId;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;

/// One plan: its sections at the left, the paper of one of them, and what belongs to it at the
/// right. The address says which section and which part of the rail.
@Route(
        value = PlanNavigation.PLANS + "/:" + PlanNavigation.PLAN + "([A-Za-z0-9-]{1,64})",
        layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-plan.css")
class PlanView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, Arranging.Page, SectionPaper.Listener {
    private final transient PlanDesk desk;
    private final transient PlanWatch watch;
    private final Outline outline;
    private final PlanHeader header;
    private final Div body = new Div();
    private transient @Nullable Plan plan;
    private transient @Nullable FigureDesk figures;
    private transient @Nullable LiveFigure opened;
    private transient UrlState url = UrlState.of(new com.vaadin.flow.router.Location(""));
    private LocalDate day = LocalDate.EPOCH;
    private @Nullable SectionPaper paper;
    private @Nullable SectionDataPart data;
    private @Nullable Rail rail;
    private @Nullable HistoryPart history;

    PlanView(PlanDesk desk, PlanWatch watch) {
        this.desk = desk;
        this.watch = watch;
        Arranging arranging = new Arranging(desk, this);
        this.outline = new Outline(desk, arranging);
        this.header = new PlanHeader(arranging);
        addClassNames("rosa-page", "rosa-plan");
        body.addClassName("rosa-plan-body");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = desk.referenceDay().of(event.getLocation());
        Optional<Plan> found =
                event.getRouteParameters()
                        .get(PlanNavigation.PLAN)
                        .map(PlanId::new)
                        .flatMap(this::stored);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        url = UrlState.of(event.getLocation());
        figures = new FigureDesk(desk, day, getLocale());
        opened = null;
        show(found.get());
    }

    @Override
    public String getPageTitle() {
        return (plan == null ? getTranslation("nav.plan") : plan.title()) + " · ROSA";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch.by(this, this::changed);
    }

    /// Somebody, perhaps in another session, changed a plan: the paper takes another's text in.
    private void changed(PlanChanged change) {
        SectionPaper on = paper;
        if (on != null && on.section().id().equals(change.section())) {
            desk.plans().findSection(on.section().id()).ifPresent(on::storedElsewhere);
        }
    }

    @Override
    public PlanId plan() {
        return Objects.requireNonNull(plan).id();
    }

    @Override
    public void show(Plan shown) {
        plan = shown;
        showHeader(shown);
        body.removeAll();
        Optional<Section> section = chosen(shown);
        outline.show(shown, section.map(Section::id).orElse(null), rights(), day);
        body.add(outline);
        if (section.isEmpty()) {
            paper = null;
            rail = null;
            body.add(
                    new EmptyState(
                            getTranslation(
                                    shown.sections().isEmpty()
                                            ? "plan.empty"
                                            : "plan.past.no-section")));
            return;
        }
        if (isPast()) {
            paper = null;
            rail = null;
            body.add(
                    new PastPaper(
                            desk, shown, section.get(), Objects.requireNonNull(figures), day));
            return;
        }
        paper =
                new SectionPaper(
                        desk,
                        desk.rights(shown),
                        section.get(),
                        Objects.requireNonNull(figures),
                        this);
        rail =
                new Rail(
                        Rail.Part.of(url.get(PlanNavigation.TAB).orElse("")),
                        part -> {
                            url = url.with(PlanNavigation.TAB, part.key());
                            getUI().ifPresent(url::replace);
                            showRail();
                        });
        body.add(paper, rail);
        showRail();
    }

    private Optional<Section> chosen(Plan shown) {
        String wanted = url.get(PlanNavigation.SECTION).orElse("");
        return shown.sections().stream()
                .filter(section -> section.id().value().equals(wanted))
                .findFirst()
                .or(() ->
                        isPast() && !wanted.isEmpty()
                                ? Optional.empty()
                                : shown.sections().stream().findFirst());
    }

    private void showHeader(Plan shown) {
        header.show(shown, rights());
    }

    private @Nullable SectionId shownSection() {
        return paper == null
                ? chosen(Objects.requireNonNull(plan)).map(Section::id).orElse(null)
                : paper.section().id();
    }

    @Override
    public void export(Plan shown) {
        desk.plans().find(shown.id()).ifPresent(now -> new ExportDialog(desk, now, day).open());
    }

    @Override
    public void reload() {
        Plan before = plan;
        if (before == null) {
            return;
        }
        stored(before.id())
                .ifPresent(now -> {
                    plan = now;
                    showHeader(now);
                    outline.show(now, shownSection(), rights(), day);
                });
    }

    private void showRail() {
        SectionPaper on = paper;
        Rail beside = rail;
        if (on == null || beside == null) {
            return;
        }
        data = null;
        beside.show(
                switch (beside.part()) {
                    case DATI -> dataPart(on);
                    case CRONOLOGIA -> historyPart(on);
                    case CIFRE -> figuresPart(on.readings());
                });
    }

    private Component dataPart(SectionPaper on) {
        data =
                new SectionDataPart(
                        desk,
                        rights(),
                        on.section(),
                        now -> {
                            on.dataChanged(now);
                            desk.plans().find(now.plan()).ifPresent(this::show);
                        });
        return data;
    }

    private Component historyPart(SectionPaper on) {
        HistoryPart part = new HistoryPart(desk, Objects.requireNonNull(figures), on::restore);
        part.show(on.section().id(), rights().mayWrite(on.section().data()));
        history = part;
        return part;
    }

    private boolean isPast() {
        return day.isBefore(desk.referenceDay().today());
    }

    /// The plan as it stands on the day; before it was begun, as it is.
    private Optional<Plan> stored(PlanId id) {
        Optional<Plan> now = desk.plans().find(id);
        return isPast() ? desk.pastPlans().find(id, day).or(() -> now) : now;
    }

    private Rights rights() {
        return desk.rights(Objects.requireNonNull(plan), isPast());
    }

    private Component figuresPart(Map<LiveFigure, Reading> readings) {
        FiguresPart part = new FiguresPart();
        part.show(readings, opened);
        return part;
    }

    @Override
    public void stored(Section now) {
        if (data != null) {
            data.textChanged(now);
        }
        if (rail != null
                && rail.part() == Rail.Part.CRONOLOGIA
                && (history == null || !history.shows(now.id()))) {
            showRail();
        }
    }

    @Override
    public void historyOpened() {
        if (rail != null) {
            rail.choose(Rail.Part.CRONOLOGIA);
        }
    }

    @Override
    public void figures(Map<LiveFigure, Reading> readings) {
        if (rail != null && rail.part() == Rail.Part.CIFRE) {
            rail.show(figuresPart(readings));
        }
    }

    @Override
    public void figureOpened(LiveFigure figure) {
        opened = figure;
        if (rail != null) {
            rail.choose(Rail.Part.CIFRE);
        }
    }
}
