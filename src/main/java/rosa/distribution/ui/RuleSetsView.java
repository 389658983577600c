package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSets;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Formats;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;

/// The rules of distribution, each with its source and what it asks for in all.
@Route(value = AnalysisNavigation.RULES, layout = MainLayout.class)
@Menu(title = "nav.analysis/nav.rules", order = 31, icon = "vaadin:book")
@StyleSheet("rosa-distribution.css")
@PermitAll
class RuleSetsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String ARCHIVED = "archiviate";

    private final transient RuleSets ruleSets;
    private final transient Evaluations evaluations;
    private final transient Editing editing;
    private final transient ReferenceDay referenceDay;
    private final Checkbox showArchived = new Checkbox();
    private final Button fresh = new Button();
    private final Div list = new Div();
    private UrlState url = UrlState.of(new Location(AnalysisNavigation.RULES));
    private LocalDate day;

    RuleSetsView(
            RuleSets ruleSets,
            Evaluations evaluations,
            Editing editing,
            ReferenceDay referenceDay) {
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
        this.editing = editing;
        this.referenceDay = referenceDay;
        this.day = referenceDay.today();
        addClassName("rosa-page");
        list.addClassName("rosa-rule-list");
        showArchived.setLabel(getTranslation("distribution.rules.show-archived"));
        showArchived.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                url = url.with(ARCHIVED, change.getValue() ? "1" : null);
                url.replace(UI.getCurrent());
                show();
            }
        });
        add(header(), showArchived, list);
    }

    private Div header() {
        var lead = new Paragraph(getTranslation("distribution.rules.lead"));
        lead.addClassName("rosa-muted");
        var header = new Div(new Div(new H1(getTranslation("distribution.rules.title")), lead));
        fresh.setText(getTranslation("distribution.rules.new"));
        fresh.addClickListener(_ -> UI.getCurrent().navigate(NewRuleSetView.PATH));
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        header.add(fresh);
        header.addClassName("rosa-page-header");
        return header;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        url = UrlState.of(event.getLocation());
        day = referenceDay.of(event.getLocation());
        showArchived.setValue(url.get(ARCHIVED).isPresent());
        show();
    }

    /// On another day one reads.
    private boolean mayEdit() {
        return editing.isAllowed() && day.equals(referenceDay.today());
    }

    private void show() {
        fresh.setVisible(mayEdit());
        list.removeAll();
        var shown = showArchived.getValue() ? ruleSets.all() : ruleSets.inUse();
        if (shown.isEmpty()) {
            list.add(new EmptyState(getTranslation("distribution.rules.none")));
            return;
        }
        var inForce = ruleSets.inForceOn(day).map(RuleSet::id).orElse(null);
        var quotas = evaluations.quotas(day, shown.stream().map(RuleSet::data).toList());
        for (int i = 0; i < shown.size(); i++) {
            list.add(card(shown.get(i), quotas.get(i), shown.get(i).id().equals(inForce)));
        }
    }

    private Div card(RuleSet ruleSet, QuotaEvaluation quotas, boolean isInForce) {
        var words = evaluations.words(getLocale());
        var data = ruleSet.data();
        var title = new H2(new Anchor(AnalysisNavigation.rule(ruleSet.id()), data.name()));
        var bands = new Paragraph(String.join(" · ", bands(words, ruleSet)));
        var source =
                new Paragraph(
                        "%s %s · %s"
                                .formatted(
                                        getTranslation("distribution.rules.valid-from"),
                                        Formats.day(data.validFrom()),
                                        data.source()));
        source.addClassName("rosa-muted");
        var card =
                new Div(
                        title,
                        total(words, quotas),
                        bands,
                        limits(words, data),
                        source,
                        actions(ruleSet));
        card.addClassName("rosa-rule-card");
        card.setClassName("is-archived", ruleSet.isArchived());
        card.setClassName("is-in-force", isInForce);
        if (isInForce) {
            title.add(
                    new Span(" "),
                    new StatusPill(
                            Tone.GOOD,
                            getTranslation("distribution.rules.in-force", Formats.day(day))));
        }
        var archivedOn = ruleSet.archivedOn();
        if (archivedOn != null) {
            title.add(
                    new Span(" "),
                    new StatusPill(
                            Tone.NEUTRAL,
                            getTranslation("distribution.archived", Formats.day(archivedOn))));
        }
        return card;
    }

    /// What the rule set leaves out, and what SAI places do to the quota.
    private Paragraph limits(Words words, RuleSetData data) {
        var said = new ArrayList<String>();
        if (data.exclusions().below() > 0) {
            said.add(
                    getTranslation(
                            "distribution.rules.excludes.below",
                            words.whole(data.exclusions().below())));
        }
        data.exclusions()
                .territories()
                .forEach(territory ->
                        said.add(
                                getTranslation(
                                        "distribution.rules.excludes.territory",
                                        words.territories().apply(territory))));
        if (said.isEmpty()) {
            said.add(getTranslation("distribution.rules.excludes.nobody"));
        }
        said.add(
                "%s: %s"
                        .formatted(
                                getTranslation("distribution.rules.safeguard"),
                                getTranslation(
                                        "distribution.safeguard." + data.safeguard().code())));
        return new Paragraph(String.join(" · ", said));
    }

    private static List<String> bands(Words words, RuleSet ruleSet) {
        var bands = ruleSet.data().bands();
        return IntStream.range(0, bands.size())
                .mapToObj(order ->
                        "%s: %s".formatted(words.scope(bands, order), words.asks(bands.get(order))))
                .toList();
    }

    private Div total(Words words, QuotaEvaluation quotas) {
        var number = new Span(words.whole(quotas.total().quota()));
        var label = new Span(getTranslation("distribution.rules.total.on", Formats.day(day)));
        label.addClassName("rosa-muted");
        var total = new Div(number, label);
        total.addClassName("rosa-rule-total");
        return total;
    }

    private Div actions(RuleSet ruleSet) {
        var apply =
                new Anchor(
                        AnalysisNavigation.indicators(
                                day.equals(referenceDay.today()) ? null : day, ruleSet.id()),
                        getTranslation("distribution.rules.apply"));
        var actions = new Div(apply);
        if (mayEdit()) {
            actions.add(
                    new Anchor(
                            NewRuleSetView.copyOf(ruleSet.id()),
                            getTranslation("distribution.rules.copy")));
        }
        actions.addClassName("rosa-rule-actions");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("distribution.rules.title") + " · ROSA";
    }
}
