package rosa.overview.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSets;
import rosa.distribution.model.Indicator;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.network.VisibleFacilities;
import rosa.overview.Trend;
import rosa.shared.Formats;
import rosa.shared.ui.ChartPoint;
import rosa.shared.ui.ChartSeries;
import rosa.shared.ui.ChartSpec;
import rosa.shared.ui.DataChart;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.NumberCard;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.WaitingProvider;

/// The first screen: the figures of the day, how they moved, what changed, what waits.
@Route(value = "", layout = MainLayout.class)
@Menu(title = "nav.overview", order = 10, icon = "vaadin:dashboard")
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<Indicator> SHOWN =
            List.of(
                    Indicator.PLACES,
                    Indicator.PRESENCES,
                    Indicator.SATURATION,
                    Indicator.HOSTING_COMUNI,
                    Indicator.PLACES_PER_THOUSAND,
                    Indicator.SHARE_OVER_50,
                    Indicator.HOOVER);

    private final transient Analysis analysis;
    private final transient RuleSets ruleSets;
    private final transient Trend trend;
    private final transient ReferenceDay referenceDay;
    private final transient CurrentPerson person;
    private final transient VisibleFacilities visible;
    private final transient RecentChanges changes;
    private final transient List<WaitingProvider> waiting;

    OverviewView(
            Analysis analysis,
            RuleSets ruleSets,
            Trend trend,
            ReferenceDay referenceDay,
            CurrentPerson person,
            VisibleFacilities visible,
            RecentChanges changes,
            List<WaitingProvider> waiting) {
        this.analysis = analysis;
        this.ruleSets = ruleSets;
        this.trend = trend;
        this.referenceDay = referenceDay;
        this.person = person;
        this.visible = visible;
        this.changes = changes;
        this.waiting = waiting;
        addClassNames("rosa-page", "rosa-overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate day = referenceDay.of(event.getLocation());
        add(new H1(getTranslation("overview.title", Formats.day(day))));
        var rules = ruleSets.inForceOn(day);
        if (rules.isEmpty()) {
            add(new EmptyState(getTranslation("overview.no-rules")));
            return;
        }
        SignedIn who = person.get();
        Evaluation now = analysis.evaluate(day, rules.get().data(), who);
        if (now.basis().facilities() == 0) {
            add(
                    new EmptyState(
                            getTranslation("overview.empty"),
                            getTranslation("overview.empty.action"),
                            () -> UI.getCurrent().navigate("amministrazione/importazioni")));
        } else {
            Evaluation before = analysis.evaluate(day.minusYears(1), rules.get().data(), who);
            add(cards(now, before), unseen(day, who), chart(day));
        }
        add(day.equals(referenceDay.today()) ? ofToday() : notOfThatDay());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.overview") + " · ROSA";
    }

    private Div ofToday() {
        Div below = new Div(waitingForMe(), changedSince());
        below.addClassName("rosa-overview-below");
        return below;
    }

    /// What waits for a person and what is new to them is so today, whatever day is looked at.
    private Paragraph notOfThatDay() {
        Paragraph note = new Paragraph(getTranslation("overview.past"));
        note.addClassName("rosa-muted");
        note.add(
                new Text(" "),
                new Anchor("/?" + ReferenceDay.backToToday(), getTranslation("overview.past.go")));
        return note;
    }

    private Div cards(Evaluation now, Evaluation before) {
        Div cards = new Div();
        cards.addClassName("rosa-cards");
        var figures = new OverviewFigures(getLocale(), now, before);
        String day = now.day().equals(referenceDay.today()) ? "" : "?al=" + now.day();
        for (Indicator indicator : SHOWN) {
            cards.add(
                    new NumberCard(
                            figures.figure(indicator),
                            () ->
                                    UI.getCurrent()
                                            .getPage()
                                            .setLocation(
                                                    "/analisi" + day + "#" + indicator.key())));
        }
        return cards;
    }

    private Paragraph unseen(LocalDate day, SignedIn who) {
        int unseen = visible.unseenOn(day, who);
        Paragraph note = new Paragraph(getTranslation("network.totals.unseen", unseen));
        note.addClassName("rosa-muted");
        note.setVisible(unseen > 0);
        return note;
    }

    private Section chart(LocalDate day) {
        List<Trend.Point> points = trend.until(day, person.get());
        if (points.isEmpty()) {
            return new Section();
        }
        var last = points.getLast();
        var first = points.getFirst();
        ChartSpec spec =
                ChartSpec.lines(
                                getTranslation("overview.trend"),
                                getTranslation(
                                        "overview.trend.alt",
                                        Formats.day(first.day()),
                                        first.places(),
                                        first.presences(),
                                        Formats.day(last.day()),
                                        last.places(),
                                        last.presences()),
                                List.of(
                                        ChartSeries.of(
                                                getTranslation("overview.trend.places"),
                                                points.stream()
                                                        .map(p ->
                                                                ChartPoint.on(p.day(), p.places()))
                                                        .toList()),
                                        ChartSeries.of(
                                                getTranslation("overview.trend.presences"),
                                                points.stream()
                                                        .map(p ->
                                                                ChartPoint.on(
                                                                        p.day(), p.presences()))
                                                        .toList())))
                        .withUnit(null, 0);
        Section section = new Section(new DataChart(spec));
        section.addClassName("rosa-panel");
        return section;
    }

    private Section waitingForMe() {
        var me = person.get();
        List<WaitingProvider.Waiting> items =
                waiting.stream().flatMap(provider -> provider.waitingFor(me).stream()).toList();
        Section section = new Section(new H2(getTranslation("overview.waiting")));
        section.addClassName("rosa-panel");
        if (items.isEmpty()) {
            section.add(new Paragraph(getTranslation("overview.waiting.none")));
        } else {
            section.add(new LinkList(items.stream().map(LinkList.Line::of).toList()));
        }
        return section;
    }

    private Section changedSince() {
        var recent = changes.since(person.get(), getLocale());
        Section section = new Section(new H2(getTranslation("overview.changes")));
        section.addClassName("rosa-panel");
        section.add(new Paragraph(recent.sentence()));
        if (!recent.lines().isEmpty()) {
            section.add(new LinkList(recent.lines()));
        }
        return section;
    }
}
