package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;

/// Which rule set, and what to compare with.
final class AnalysisToolbar extends Div {
    private final Select<RuleSet> rule = new Select<>();
    private final Select<RuleSet> otherRule = new Select<>();
    private final DayField otherDay = new DayField();
    private final Button stop;
    private final transient BiConsumer<String, @Nullable String> goTo;

    /// @param goTo changes one parameter of the address
    /// @param onStop ends the comparison
    AnalysisToolbar(LocalDate today, BiConsumer<String, @Nullable String> goTo, Runnable onStop) {
        this.goTo = goTo;
        addClassNames("rosa-toolbar", "rosa-analysis-toolbar");
        rule.setLabel(getTranslation("distribution.rule"));
        rule.setId("rule");
        otherRule.setLabel(getTranslation("distribution.compare.rule"));
        otherRule.setEmptySelectionAllowed(true);
        otherRule.setEmptySelectionCaption(getTranslation("distribution.compare.same-rule"));
        otherDay.setLabel(getTranslation("distribution.compare.label-day"));
        otherDay.setClearButtonVisible(true);
        otherDay.setMax(today);
        rule.setItemLabelGenerator(this::label);
        otherRule.setItemLabelGenerator(this::label);
        stop = new Button(getTranslation("distribution.compare.stop"), _ -> onStop.run());
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        listen();
        add(rule, otherDay, otherRule, stop);
    }

    private void listen() {
        rule.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                goTo.accept(AnalysisState.RULE, change.getValue().id().value());
            }
        });
        otherRule.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = change.getValue();
                goTo.accept(AnalysisState.OTHER_RULE, chosen == null ? null : chosen.id().value());
            }
        });
        otherDay.addValueChangeListener(change -> {
            if (change.isFromClient() && !otherDay.isInvalid()) {
                var chosen = change.getValue();
                goTo.accept(AnalysisState.OTHER_DAY, chosen == null ? null : chosen.toString());
            }
        });
    }

    /// Shows what the address says.
    void show(Shown shown, List<RuleSet> inUse) {
        var offered = new ArrayList<>(inUse);
        for (var named : new RuleSet[] {shown.otherRuleSet(), shown.ruleSet()}) {
            if (named != null && offered.stream().noneMatch(r -> r.id().equals(named.id()))) {
                offered.addFirst(named);
            }
        }
        rule.setItems(offered);
        rule.setValue(shown.ruleSet());
        otherRule.setItems(offered);
        otherRule.setValue(shown.otherRuleSet());
        otherDay.setValue(shown.state().otherDay());
        stop.setVisible(shown.state().compares());
    }

    private String label(@Nullable RuleSet ruleSet) {
        if (ruleSet == null) {
            return getTranslation("distribution.compare.same-rule");
        }
        var archivedOn = ruleSet.archivedOn();
        return archivedOn == null
                ? ruleSet.data().name()
                : "%s (%s)"
                        .formatted(
                                ruleSet.data().name(),
                                getTranslation("distribution.archived", Formats.day(archivedOn)));
    }
}
