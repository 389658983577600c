package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.LiveFigure;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.PlanRights;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
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
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                Outline.Actions,
                SectionPaper.Listener {
    private final transient PlanDesk desk;
    private final Outline outline;
    private final PlanHeader header = new PlanHeader(this::rename, this::export);
    private final Div body = new Div();
    private transient @Nullable Plan plan;
    private transient @Nullable FigureDesk figures;
    private transient @Nullable LiveFigure opened;
    private transient UrlState url = UrlState.of(new com.vaadin.flow.router.Location(""));
    private @Nullable SectionPaper paper;
    private @Nullable SectionDataPart data;
    private @Nullable Rail rail;

    PlanView(PlanDesk desk) {
        this.desk = desk;
        this.outline = new Outline(desk, this);
        addClassNames("rosa-page", "rosa-plan");
        body.addClassName("rosa-plan-body");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (paper != null) {
            paper.saveNow();
        }
        Optional<Plan> found =
                event.getRouteParameters()
                        .get(PlanNavigation.PLAN)
                        .map(PlanId::new)
                        .flatMap(desk.plans()::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        url = UrlState.of(event.getLocation());
        figures = new FigureDesk(desk, desk.referenceDay().of(event.getLocation()), getLocale());
        opened = null;
        show(found.get());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (paper != null) {
            paper.saveNow();
        }
    }

    @Override
    public String getPageTitle() {
        return (plan == null ? getTranslation("nav.plan") : plan.title()) + " · ROSA";
    }

    private void show(Plan shown) {
        plan = shown;
        showHeader(shown);
        body.removeAll();
        Optional<Section> section = chosen(shown);
        outline.show(shown, section.map(Section::id).orElse(null));
        body.add(outline);
        if (section.isEmpty()) {
            paper = null;
            rail = null;
            body.add(new EmptyState(getTranslation("plan.empty")));
            return;
        }
        paper = new SectionPaper(desk, section.get(), Objects.requireNonNull(figures), this);
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
                .or(() -> shown.sections().stream().findFirst());
    }

    private void showHeader(Plan shown) {
        header.show(shown, PlanRights.mayArrange(desk.person().get()));
    }

    private void rename(Plan shown) {
        TitleDialog.rename(desk, shown, this::reload).open();
    }

    private void export(Plan shown) {
        if (paper != null) {
            paper.saveNow();
        }
        desk.plans()
                .find(shown.id())
                .ifPresent(now ->
                        new ExportDialog(desk, now, desk.referenceDay().of(location())).open());
    }

    private com.vaadin.flow.router.Location location() {
        return new com.vaadin.flow.router.Location("", url.queryParameters());
    }

    /// Outline, header and rail anew; the paper stays as it is.
    private void reload() {
        Plan before = plan;
        if (before == null) {
            return;
        }
        desk.plans()
                .find(before.id())
                .ifPresent(now -> {
                    plan = now;
                    showHeader(now);
                    outline.show(now, paper == null ? null : paper.section().id());
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
                        on.section(),
                        now -> {
                            on.saveNow();
                            on.dataChanged(now);
                            desk.plans().find(now.plan()).ifPresent(this::show);
                        });
        return data;
    }

    private Component historyPart(SectionPaper on) {
        HistoryPart history = new HistoryPart(desk, Objects.requireNonNull(figures), on::restore);
        history.show(
                on.section().id(), PlanRights.mayWrite(desk.person().get(), on.section().data()));
        return history;
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
        if (rail != null && rail.part() == Rail.Part.CRONOLOGIA) {
            showRail();
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

    @Override
    public void move(Section section, int place) {
        desk.plans().move(section.id(), place);
        reload();
    }

    @Override
    public void remove(Section section) {
        if (paper != null) {
            paper.saveNow();
        }
        desk.plans().remove(section.id());
        desk.plans().find(section.plan()).ifPresent(this::show);
        Undo.offer(
                getTranslation("plan.section.removed", section.data().title()),
                () -> {
                    desk.plans().putBack(section.id());
                    desk.plans().find(section.plan()).ifPresent(this::show);
                });
    }

    @Override
    public void add() {
        Plan shown = plan;
        if (shown == null) {
            return;
        }
        TitleDialog.ask(
                        "plan.section.add",
                        "plan.data.title",
                        "",
                        title -> {
                            Section added =
                                    desk.plans()
                                            .add(
                                                    shown.id(),
                                                    new SectionData(
                                                            title,
                                                            "",
                                                            null,
                                                            SectionStatus.DRAFT,
                                                            null));
                            UI.getCurrent()
                                    .navigate(
                                            PlanNavigation.plan(shown.id()),
                                            com.vaadin.flow.router.QueryParameters.of(
                                                    PlanNavigation.SECTION, added.id().value()));
                        })
                .open();
    }
}
