package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import rosa.shared.Formats;

/// Offers what the person wrote earlier and did not save.
final class DraftNotice extends Div {
    DraftNotice(Instant at, Runnable onResume, Runnable onDiscard) {
        addClassName("rosa-network__draft");
        Button resume = new Button(getTranslation("network.draft.resume"));
        resume.addThemeVariants(ButtonVariant.LUMO_SMALL);
        resume.addClickListener(_ -> leave(onResume));
        Button discard = new Button(getTranslation("network.draft.discard"));
        discard.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(_ -> leave(onDiscard));
        add(new Span(getTranslation("network.draft.found", Formats.moment(at))), resume, discard);
    }

    private void leave(Runnable action) {
        action.run();
        removeFromParent();
    }
}
