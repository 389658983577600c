package rosa.territory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.TableColumn;
import rosa.shell.MainLayout;
import rosa.territory.Source;
import rosa.territory.Sources;

/// Everybody credited for the data, with licence and date.
@Route(value = TerritoryNavigation.SOURCES, layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-territory.css")
class SourcesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Sources sources;
    private final DataTable<Source> table;

    SourcesView(Sources sources) {
        this.sources = sources;
        addClassName("rosa-page");
        table =
                new DataTable<>(
                        getTranslation("territory.sources.title"),
                        List.of(
                                TableColumn.text(
                                        "titolo",
                                        getTranslation("territory.source.title"),
                                        Source::title),
                                TableColumn.text(
                                        "editore",
                                        getTranslation("territory.source.publisher"),
                                        Source::publisher),
                                TableColumn.text(
                                        "licenza",
                                        getTranslation("territory.source.licence"),
                                        Source::licence),
                                TableColumn.date(
                                        "data",
                                        getTranslation("territory.source.date"),
                                        Source::date),
                                TableColumn.<Source>text(
                                                "verifica",
                                                getTranslation("territory.source.checked"),
                                                this::check)
                                        .shownAs(source ->
                                                source.ownKnowledge()
                                                        ? Credits.mark()
                                                        : new Span(check(source))),
                                TableColumn.text(
                                        "nota",
                                        getTranslation("territory.source.note"),
                                        source -> source.note().isEmpty() ? null : source.note())));
        table.fitRows();
        add(
                new H1(getTranslation("territory.sources.title")),
                new Paragraph(getTranslation("territory.sources.intro")),
                table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        table.setRows(sources.sources());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("territory.sources.title") + " · ROSA";
    }

    private String check(Source source) {
        return getTranslation(
                source.ownKnowledge() ? "territory.unchecked" : "territory.source.checked.yes");
    }
}
