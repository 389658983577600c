package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSets;
import rosa.distribution.model.ComuneBalance;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;

/// A comune's quota under the rule set in force, what is there, and why the quota is what it is.
@org.springframework.stereotype.Component
@Order(20)
class QuotaSection implements ComunePanelSection {
    private final RuleSets ruleSets;
    private final Evaluations evaluations;

    QuotaSection(RuleSets ruleSets, Evaluations evaluations) {
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
    }

    @Override
    public String titleKey() {
        return "distribution.comune.title";
    }

    @Override
    public Optional<Component> section(Comune comune, LocalDate asOf, Where where) {
        return ruleSets.inForceOn(asOf)
                .flatMap(ruleSet ->
                        evaluations
                                .inForceOn(asOf)
                                .flatMap(now -> now.quotas().comune(comune.istat()))
                                .map(balance -> section(ruleSet, balance, asOf, where)));
    }

    private Component section(RuleSet ruleSet, ComuneBalance balance, LocalDate asOf, Where where) {
        var words = evaluations.words(UI.getCurrent().getLocale());
        var section = new Div(new Paragraph(sentence(words, balance)));
        if (where == Where.PAGE) {
            section.add(
                    new OrderedList(
                            balance.quota().reasons().stream()
                                    .map(reason -> words.reason(ruleSet.data(), reason))
                                    .map(ListItem::new)
                                    .toArray(ListItem[]::new)));
        }
        var rule =
                new Anchor(
                        AnalysisNavigation.indicators(asOf, ruleSet.id()),
                        words.text("distribution.comune.rule", ruleSet.data().name()));
        section.add(rule);
        return section;
    }

    private static String sentence(Words words, ComuneBalance balance) {
        if (balance.quota().isExcluded()) {
            return words.text(
                    "distribution.comune.excluded", balance.comune().name(), balance.counted());
        }
        int gap = balance.gap();
        return words.text(
                gap < 0
                        ? "distribution.comune.below"
                        : gap > 0 ? "distribution.comune.above" : "distribution.comune.even",
                balance.comune().name(),
                balance.counted(),
                words.whole(Math.abs(gap)),
                words.whole(balance.quota().due()));
    }
}
