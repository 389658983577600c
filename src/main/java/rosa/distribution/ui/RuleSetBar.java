package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.shared.ui.Question;

/// Under the fields of a rule set: save, give up, archive or bring back, and what has become of it.
final class RuleSetBar extends Div {
    private final Span state = new Span();

    /// @param ruleSet absent while it is new
    RuleSetBar(@Nullable RuleSet ruleSet, Runnable onSave, Runnable onArchive, Runnable onRestore) {
        var save = new Button(getTranslation("action.save"), _ -> onSave.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save");
        var cancel =
                new Button(
                        getTranslation("action.cancel"),
                        _ -> UI.getCurrent().navigate(AnalysisNavigation.RULES));
        state.getElement().setAttribute("role", "status");
        add(save, cancel, state);
        if (ruleSet != null) {
            add(
                    ruleSet.isArchived()
                            ? new Button(
                                    getTranslation("distribution.rules.restore"),
                                    _ -> onRestore.run())
                            : new Button(
                                    getTranslation("distribution.rules.archive"),
                                    _ -> confirmArchive(ruleSet, onArchive)));
        }
        addClassName("rosa-save-bar");
    }

    void say(String sentence) {
        state.setText(sentence);
    }

    private void confirmArchive(RuleSet ruleSet, Runnable onArchive) {
        Question.ask(
                getTranslation("distribution.rules.archive.title", ruleSet.data().name()),
                getTranslation("distribution.rules.archive.text"),
                getTranslation("distribution.rules.archive"),
                getTranslation("action.cancel"),
                onArchive);
    }
}
