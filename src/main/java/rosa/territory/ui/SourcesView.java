package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import rosa.shared.Formats;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;
import rosa.territory.Source;
import rosa.territory.Sources;

/// Everybody credited for the data, with licence and date.
@Route(value = TerritoryNavigation.SOURCES, layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@PermitAll
@StyleSheet("rosa-territory.css")
class SourcesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Sources sources;

    SourcesView(Sources sources) {
        this.sources = sources;
        addClassName("rosa-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor map =
                new Anchor(TerritoryNavigation.TERRITORY, getTranslation("territory.sources.back"));
        Div header = new Div(new H1(getTranslation("territory.sources.title")), map);
        header.addClassName("rosa-page-header");
        Div scroll = new Div(table());
        scroll.addClassName("rosa-scroll-x");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("territory.sources.title"));
        add(header, new Paragraph(getTranslation("territory.sources.intro")), scroll);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("territory.sources.title") + " · ROSA";
    }

    private NativeTable table() {
        NativeTable table =
                Tables.of(
                        getTranslation("territory.sources.title"),
                        List.of(
                                getTranslation("territory.source.title"),
                                getTranslation("territory.source.publisher"),
                                getTranslation("territory.source.licence"),
                                getTranslation("territory.source.date"),
                                getTranslation("territory.source.checked")),
                        sources.sources().stream().map(this::row).toList());
        table.addClassName("rosa-sources-table");
        return table;
    }

    private List<Component> row(Source source) {
        Div title = new Div(new Span(source.title()));
        if (!source.note().isEmpty()) {
            Span note = new Span(source.note());
            note.addClassName("rosa-credit");
            title.add(note);
        }
        return List.of(
                title,
                new Span(source.publisher()),
                new Span(source.licence()),
                new Span(Formats.day(source.date())),
                source.ownKnowledge() ? Credits.mark() : new Span());
    }
}
