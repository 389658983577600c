package rosa.territory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.TableSheets;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.ComuneFigureSource;
import rosa.territory.ComunePanelSection;
import rosa.territory.FigureDay;
import rosa.territory.FigureValues;
import rosa.territory.MapPointSource;
import rosa.territory.SnaiClass;
import rosa.territory.Sources;
import rosa.territory.Territories;

/// Umbria as it is: the comuni on a map or in a table, one figure at a time, one comune beside it.
@Route(value = TerritoryNavigation.TERRITORY, layout = MainLayout.class)
@Menu(title = "nav.territory", order = 10, icon = "vaadin:map-marker")
@PermitAll
@StyleSheet("rosa-territory.css")
class TerritoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Territories territories;
    private final transient ReferenceDay referenceDay;
    private final transient Credits credits;
    private final transient List<ComuneFigure> figures;
    private final TerritoryToolbar toolbar;
    private final ComuneMap map;
    private final DataTable<ComuneRow> table;
    private final ComunePanel panel;
    private final MapDownload picture = new MapDownload();
    private final Div credit = new Div();
    private transient TerritoryState state =
            new TerritoryState(
                    UrlState.of(
                            new com.vaadin.flow.router.Location(TerritoryNavigation.TERRITORY)));
    private transient Set<Provenance> provenance = Set.of();

    TerritoryView(
            Territories territories,
            Boundaries boundaries,
            Sources sources,
            ReferenceDay referenceDay,
            List<ComuneFigureSource> figureSources,
            List<MapPointSource> pointSources,
            List<ComunePanelSection> sections) {
        this.territories = territories;
        this.referenceDay = referenceDay;
        this.credits = new Credits(sources);
        this.figures = inOrder(figureSources);
        this.toolbar = new TerritoryToolbar(territories, state, !pointSources.isEmpty(), this::go);
        this.map = new ComuneMap(boundaries, pointSources, this::choose);
        this.table = ComuneTable.of(figures, getLocale());
        this.panel =
                new ComunePanel(sections, credits, () -> go(state.with(TerritoryState.COMUNE, "")));
        addClassNames("rosa-page", "rosa-territory");
        credit.addClassName("rosa-territory-credit");
        table.onState(filters -> go(state.withTableState(filters)));
        table.onChoice(row -> choose(row == null ? null : row.comune().istat()));
        TableSheets.offer(
                table,
                "comuni",
                _ -> new TableSheets.Origin<>(credits.ofFile(provenance), ComuneRow::demo));
        Div body = new Div(map, table, panel);
        body.addClassName("rosa-territory-body");
        body.getElement()
                .addEventListener("keydown", _ -> choose(null))
                .setFilter("event.key === 'Escape'");
        Anchor allSources =
                new Anchor(TerritoryNavigation.SOURCES, getTranslation("territory.sources.all"));
        Div links = new Div(picture, allSources);
        links.addClassName("rosa-map-links");
        Div header = new Div(new H1(getTranslation("nav.territory")), links);
        header.addClassName("rosa-page-header");
        add(header, toolbar, credit, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate day = referenceDay.of(event.getLocation());
        TerritoryState asked = new TerritoryState(UrlState.of(event.getLocation()));
        // What is over by the day is shown as what became of it, so that links stay good.
        state =
                asked.comune()
                        .map(code -> territories.comuneOn(day, code).value())
                        .map(code -> asked.with(TerritoryState.COMUNE, code))
                        .orElse(asked);
        show(day);
    }

    @Override
    public String getPageTitle() {
        return state.comune()
                        .flatMap(territories::findComune)
                        .map(comune -> comune.name() + " · ")
                        .orElse("")
                + getTranslation("nav.territory")
                + " · ROSA";
    }

    private void show(LocalDate asOf) {
        FigureDay day = new FigureDay(asOf);
        ComuneFigure figure = layer(day);
        FigureValues values = day.of(figure);
        toolbar.show(state, asOf, figures, figure);
        showCredit(figure, values, asOf);
        List<Comune> scope =
                state.territory()
                        .map(territory -> territories.membersOf(territory, asOf))
                        .orElse(territories.comuni(asOf));
        table.show(rows(scope, day), state.url().values());
        table.setVisible(state.isTable());
        map.setVisible(!state.isTable());
        picture.setVisible(!state.isTable());
        if (!state.isTable()) {
            showMap(figure, values, asOf);
        }
        state.comune()
                .flatMap(code -> territories.findComune(code, asOf))
                .ifPresentOrElse(comune -> showComune(comune, asOf), panel::hide);
        setClassName("with-panel", panel.isVisible());
    }

    private void showMap(ComuneFigure figure, FigureValues values, LocalDate asOf) {
        picture.show(
                map.show(
                        state,
                        figure,
                        values,
                        territories.comuni(asOf),
                        asOf,
                        credits.words(values.provenance())));
        map.highlight(
                table.shown().rows().stream().map(row -> row.comune().istat()).toList(),
                territories.comuni(asOf).size());
    }

    private void showComune(Comune comune, LocalDate asOf) {
        String day =
                asOf.equals(referenceDay.today()) ? "" : "?" + ReferenceDay.PARAMETER + "=" + asOf;
        panel.show(comune, asOf, territories.lineage(), day);
    }

    /// Those of the other modules before the territory's own: people come for places rather than
    /// for residents.
    private static List<ComuneFigure> inOrder(List<ComuneFigureSource> sources) {
        return Stream.concat(sources.stream().skip(1), sources.stream().limit(1))
                .flatMap(source -> source.figures().stream())
                .toList();
    }

    /// The figure the address names; else the first that is not nothing everywhere: before any
    /// facility is registered, the residents.
    private ComuneFigure layer(FigureDay day) {
        return state.layer()
                .flatMap(key -> figures.stream().filter(f -> f.key().equals(key)).findFirst())
                .or(() -> figures.stream().filter(f -> isSomewhere(day.of(f))).findFirst())
                .orElse(figures.getFirst());
    }

    private static boolean isSomewhere(FigureValues values) {
        return values.byComune().values().stream().anyMatch(value -> value != 0);
    }

    private List<ComuneRow> rows(List<Comune> scope, FigureDay day) {
        Map<String, FigureValues> values = new HashMap<>();
        if (state.needsTable()) {
            figures.stream()
                    .filter(figure -> ComuneTable.needs(figure.key(), state.url().values()))
                    .forEach(figure -> values.put(figure.key(), day.of(figure)));
        }
        Set<Provenance> all = new HashSet<>();
        values.values().forEach(v -> all.addAll(v.provenance()));
        provenance = all;
        List<ComuneRow> rows = new ArrayList<>();
        for (Comune comune : scope) {
            Map<String, Double> known = new HashMap<>();
            Set<String> withheld = new HashSet<>();
            values.forEach((key, v) -> {
                if (v.withheld().contains(comune.istat())) {
                    withheld.add(key);
                }
                Double value = v.byComune().get(comune.istat());
                if (value != null) {
                    known.put(key, value);
                }
            });
            rows.add(
                    new ComuneRow(
                            comune,
                            comune.snaiOn(day.date()).map(SnaiClass::code).orElse(null),
                            known,
                            withheld,
                            values.values().stream()
                                    .anyMatch(v -> v.demoComuni().contains(comune.istat()))));
        }
        return rows;
    }

    private void showCredit(ComuneFigure figure, FigureValues values, LocalDate asOf) {
        credit.removeAll();
        String name = new FigureLayer(figure, getLocale()).name();
        if (values.byComune().isEmpty()) {
            credit.add(new Span(getTranslation("territory.no-data", name, Formats.day(asOf))));
            return;
        }
        if (values.demo()) {
            credit.add(new Span(credits.words(values.provenance())));
            Span mark = new Span(getTranslation("territory.demo"));
            mark.addClassName("rosa-unchecked");
            credit.add(mark);
        } else {
            credit.add(credits.lines(values.provenance()));
        }
    }

    private void choose(@Nullable IstatCode comune) {
        go(state.with(TerritoryState.COMUNE, comune == null ? "" : comune.value()));
    }

    /// Every state is an address, so that Back and a sent link work.
    private void go(TerritoryState next) {
        if (!next.url().values().equals(state.url().values())) {
            UI.getCurrent().navigate(TerritoryNavigation.TERRITORY, next.url().queryParameters());
        }
    }
}
