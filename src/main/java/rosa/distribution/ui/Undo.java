package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Supplier;
import rosa.distribution.RuleSet;
import rosa.shared.Changed;

/// Says what was done and lets it be undone for a while.
final class Undo {
    private static final int MILLISECONDS = 15_000;

    private Undo() {}

    /// @param undo takes the change back, unless somebody else has changed the rule set since
    /// @param onUndone what to do then
    static void offer(String done, Supplier<Changed<RuleSet>> undo, Runnable onUndone) {
        var notification = new Notification();
        notification.setDuration(MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_START);
        var button =
                new Button(
                        notification.getTranslation("action.undo"),
                        _ -> {
                            notification.close();
                            boolean undone = undo.get() instanceof Changed.Done;
                            onUndone.run();
                            Notification.show(
                                    notification.getTranslation(
                                            undone
                                                    ? "distribution.rules.undone"
                                                    : "distribution.rules.not-undone"));
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notification.add(new Div(new Span(done), button));
        notification.open();
    }
}
