package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import rosa.plan.Section;
import rosa.shared.Formats;

/// Says quietly that somebody else saved the text that is open here, and offers to show it. What is
/// being written stays on the paper.
final class SavedElsewhere extends Div {
    private final Span words = new Span();

    SavedElsewhere(Runnable onShow) {
        addClassName("rosa-plan-elsewhere");
        getElement().setAttribute("role", "status");
        Button show = new Button(getTranslation("plan.elsewhere.show"), _ -> onShow.run());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(words, show);
        hide();
    }

    void tell(Section theirs) {
        Instant at = theirs.editedAt();
        words.setText(
                getTranslation(
                        "plan.elsewhere", theirs.editedBy(), at == null ? "" : Formats.time(at)));
        setClassName("rosa-plan-elsewhere--told", true);
    }

    /// Nothing is left to tell.
    void hide() {
        words.setText("");
        setClassName("rosa-plan-elsewhere--told", false);
    }

    /// What is told; empty if nothing is.
    String words() {
        return words.getText();
    }
}
