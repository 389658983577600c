package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rosa.identity.CurrentPerson;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.territory.Comune;
import rosa.territory.ComuneHistorySource;
import rosa.territory.ComuneHistorySource.Change;
import rosa.territory.ComunePanelSection;
import rosa.territory.ComunePanelSection.Where;
import rosa.territory.Lineage;
import rosa.territory.Services;
import rosa.territory.Sources;
import rosa.territory.Territories;

/// Everything about one comune: the territory's own facts and what the other modules bring.
@Route(value = "territorio/:istat([0-9]{6})", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-territory.css")
class ComuneView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Territories territories;
    private final transient Services services;
    private final transient Credits credits;
    private final transient ReferenceDay referenceDay;
    private final transient CurrentPerson person;
    private final transient List<ComuneHistorySource> histories;
    private final transient List<ComunePanelSection> sections;
    private String title = "";

    ComuneView(
            Territories territories,
            Services services,
            Sources sources,
            ReferenceDay referenceDay,
            CurrentPerson person,
            List<ComuneHistorySource> histories,
            List<ComunePanelSection> sections) {
        this.person = person;
        this.histories = histories;
        this.territories = territories;
        this.services = services;
        this.credits = new Credits(sources);
        this.referenceDay = referenceDay;
        this.sections = sections;
        addClassNames("rosa-page", "rosa-comune");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate day = referenceDay.of(event.getLocation());
        Optional<Comune> comune =
                event.getRouteParameters()
                        .get("istat")
                        .map(IstatCode::new)
                        .flatMap(code -> territories.findComune(code, day));
        if (comune.isPresent()) {
            show(comune.get(), day);
            return;
        }
        // A code of before our data leads to what became of it.
        event.getRouteParameters()
                .get("istat")
                .flatMap(code -> territories.comuneAt(new IstatCode(code), day))
                .map(Comune::istat)
                .ifPresentOrElse(
                        code ->
                                event.forwardTo(
                                        TerritoryNavigation.comune(code),
                                        event.getLocation().getQueryParameters()),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title + " · ROSA";
    }

    /// Of a comune that is over the last day is shown. Of one that is to come the territory knows
    /// what it will be on its first day; of what will stand there then nobody can say.
    private void show(Comune comune, LocalDate day) {
        title = comune.name();
        removeAll();
        Lineage lineage = territories.lineage();
        LocalDate asOf =
                lineage.ceased(comune.istat(), day).map(over -> over.minusDays(1)).orElse(day);
        add(header(comune, day));
        LifeNotice.of(comune, territories, day).ifPresent(this::add);
        LocalDate known =
                lineage.begun(comune.istat(), day).filter(on -> on.isAfter(day)).orElse(asOf);
        add(new ComuneFacts(comune, known, lineage, credits));
        for (ComunePanelSection section : sections) {
            section.section(comune, asOf, Where.PAGE)
                    .ifPresent(content -> add(part(section.titleKey(), content)));
        }
        Div columns = new Div();
        columns.addClassName("rosa-comune-columns");
        columns.add(
                part("territory.residents", new ResidentsPart(comune, known, lineage, credits)),
                part("territory.partitions", new PartitionsPart(comune, credits)),
                part(
                        "territory.neighbours",
                        new NeighboursPart(comune, asOf, territories, credits)),
                part(
                        "territory.services",
                        new ServicesPart(comune, services, credits, referenceDay)));
        if (ChangesPart.isSomething(comune, lineage)) {
            add(part("territory.changes", new ChangesPart(comune, territories, credits)));
        }
        List<Change> history =
                person
                        .find()
                        .map(who -> HistoryPart.of(comune, who, histories))
                        .orElse(List.of())
                        .stream()
                        .filter(change -> !Formats.dayOf(change.entry().at()).isAfter(asOf))
                        .toList();
        if (!history.isEmpty()) {
            columns.add(part("territory.history", new HistoryPart(history)));
        }
        add(columns, part("territory.sources", new SourcesPart(comune, credits)));
    }

    private Component header(Comune comune, LocalDate day) {
        String onItsLastDay =
                territories
                        .lineage()
                        .ceased(comune.istat(), day)
                        .map(over -> "&" + ReferenceDay.PARAMETER + "=" + over.minusDays(1))
                        .orElse("");
        Anchor onMap =
                new Anchor(
                        TerritoryNavigation.onMap(comune.istat()) + onItsLastDay,
                        getTranslation("territory.comune.on-map"));
        Div header = new Div(new H1(comune.name()), onMap);
        header.addClassName("rosa-page-header");
        Locale locale = getLocale();
        Integer lowest = comune.altitudeMin();
        Integer highest = comune.altitudeMax();
        Paragraph codes =
                new Paragraph(
                        lowest == null || highest == null
                                ? getTranslation("territory.comune.code", comune.istat().value())
                                : getTranslation(
                                        "territory.comune.codes",
                                        comune.istat().value(),
                                        comune.cadastralCode(),
                                        Formats.integer(locale, lowest),
                                        Formats.integer(locale, highest)));
        codes.addClassName("rosa-muted");
        return new Div(header, codes);
    }

    private Section part(String titleKey, Component content) {
        Section part = new Section(new H2(getTranslation(titleKey)), content);
        part.addClassName("rosa-comune-part");
        return part;
    }
}
