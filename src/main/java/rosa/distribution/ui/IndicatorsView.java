package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;

/// How reception is distributed on a day under a rule set, and against what else.
@Route(value = AnalysisNavigation.INDICATORS, layout = MainLayout.class)
@Menu(title = "nav.analysis/nav.indicators", order = 30, icon = "vaadin:scale")
@StyleSheet("rosa-distribution.css")
@PermitAll
class IndicatorsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Evaluations evaluations;
    private final transient ReferenceDay referenceDay;
    private final AnalysisToolbar toolbar;
    private final AnalysisParts parts = new AnalysisParts();
    private final Paragraph lead = new Paragraph();
    private final Div summary = new Div();
    private final Div content = new Div();
    private UrlState url = UrlState.of(new Location(AnalysisNavigation.INDICATORS));

    IndicatorsView(Evaluations evaluations, ReferenceDay referenceDay) {
        this.evaluations = evaluations;
        this.referenceDay = referenceDay;
        this.toolbar = new AnalysisToolbar(referenceDay.today(), this::goTo, this::stopComparing);
        addClassName("rosa-page");
        add(header(), toolbar, summary, parts, content);
    }

    private Div header() {
        lead.setText(getTranslation("distribution.lead"));
        lead.addClassName("rosa-muted");
        var words = new Div(new H1(getTranslation("distribution.title")), lead);
        var download =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> workbook()),
                        getTranslation("distribution.export.xlsx"));
        download.setId("analysis-xlsx");
        var header = new Div(words, download);
        header.addClassName("rosa-page-header");
        return header;
    }

    private DownloadResponse workbook() throws IOException {
        var shown = shown();
        if (shown == null) {
            return DownloadResponse.error(404);
        }
        var file = evaluations.workbook(shown);
        return new DownloadResponse(
                new ByteArrayInputStream(file.content()),
                file.name(),
                file.contentType(),
                file.content().length);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        url = UrlState.of(event.getLocation());
        var wrongDay = url.get(AnalysisState.OTHER_DAY).filter(this::isNoDay);
        if (wrongDay.isPresent()) {
            url = url.with(AnalysisState.OTHER_DAY, null);
            url.replace(UI.getCurrent());
        }
        show();
        wrongDay.ifPresent(day -> say(getTranslation("distribution.compare.day-wrong", day)));
    }

    private @Nullable Shown shown() {
        var location = new Location(AnalysisNavigation.INDICATORS, url.queryParameters());
        return evaluations
                .evaluate(AnalysisState.of(url), referenceDay.of(location), getLocale())
                .orElse(null);
    }

    private void show() {
        var shown = shown();
        summary.removeAll();
        content.removeAll();
        parts.setVisible(shown != null);
        if (shown == null) {
            content.add(
                    new EmptyState(
                            getTranslation("distribution.no-rules"),
                            getTranslation("distribution.no-rules.action"),
                            () -> UI.getCurrent().navigate(AnalysisNavigation.RULES)));
            return;
        }
        toolbar.show(shown, evaluations.ruleSets());
        parts.show(
                shown.state().tab(),
                part -> withoutTableState(url).with(AnalysisState.TAB, part.word));
        summary.add(summary(shown));
        int unseen = evaluations.unseenOn(shown.now().day());
        if (unseen > 0) {
            var note = new Paragraph(getTranslation("network.totals.unseen", unseen));
            note.addClassName("rosa-muted");
            summary.add(note);
        }
        wrongRule(shown.ruleSet());
        content.add(part(shown));
    }

    /// Over a table the figures are folded up, so that the table is on the first screen.
    private Component summary(Shown shown) {
        var verdict = new Verdict(shown);
        var cards = new Cards(shown);
        boolean isTable =
                switch (shown.state().tab()) {
                    case COMUNI, TERRITORIES -> true;
                    case INDICATORS, FEASIBILITY -> false;
                };
        lead.setVisible(!isTable);
        if (!isTable) {
            return new Div(verdict, cards);
        }
        var folded = new Details(Verdict.sentence(shown), verdict, cards);
        folded.addClassName("rosa-analysis-figures");
        return folded;
    }

    private void wrongRule(RuleSet used) {
        url.get(AnalysisState.RULE)
                .filter(asked -> !asked.equals(used.id().value()))
                .ifPresent(_ -> say(getTranslation("distribution.rule-gone", used.data().name())));
    }

    private boolean isNoDay(String asked) {
        try {
            return LocalDate.parse(asked).isAfter(referenceDay.today());
        } catch (DateTimeParseException _) {
            return true;
        }
    }

    private void say(String text) {
        var sentence = new Span(text);
        sentence.getElement().setAttribute("role", "status");
        summary.addComponentAsFirst(new Paragraph(sentence));
    }

    private Component part(Shown shown) {
        var credits = evaluations.credits(shown);
        return switch (shown.state().tab()) {
            case INDICATORS ->
                    new IndicatorsPart(
                            shown,
                            evaluations::managerName,
                            new BasisWords(shown.words()).facilities(shown.now()));
            case COMUNI ->
                    new ComuniTable(
                            shown,
                            credits,
                            url.values(),
                            this::keepTableState,
                            show -> goTo(AnalysisState.SHOW, show.word));
            case TERRITORIES ->
                    new PartitionTable(
                            shown,
                            evaluations.partitions(),
                            kind -> goTo(AnalysisState.PARTITION, kind),
                            credits,
                            url.values(),
                            this::keepTableState);
            case FEASIBILITY ->
                    new FeasibilityPanel(
                            shown,
                            people ->
                                    goTo(
                                            AnalysisState.PEOPLE,
                                            people == null ? null : people.toString()));
        };
    }

    private void goTo(String parameter, @Nullable String value) {
        goTo(url.with(parameter, value));
    }

    private void stopComparing() {
        goTo(url.with(AnalysisState.OTHER_RULE, null).with(AnalysisState.OTHER_DAY, null));
    }

    private static void goTo(UrlState next) {
        UI.getCurrent().navigate(AnalysisNavigation.INDICATORS, next.queryParameters());
    }

    private void keepTableState(Map<String, String> tableState) {
        url = withoutTableState(url);
        tableState.forEach((name, value) -> url = url.with(name, value));
        url.replace(UI.getCurrent());
    }

    /// Filters and order belong to one table; another has other columns.
    private static UrlState withoutTableState(UrlState state) {
        var kept = state;
        for (var name : state.values().keySet()) {
            if (name.startsWith("f.") || name.equals("sort") || name.equals("cols")) {
                kept = kept.with(name, null);
            }
        }
        return kept;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("distribution.title") + " · ROSA";
    }
}
