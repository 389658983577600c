package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/// Says what was done and lets it be undone for a while.
final class Undo {
    private static final int MILLISECONDS = 15_000;

    private Undo() {}

    static void offer(String done, Runnable undo) {
        var notification = new Notification();
        notification.setDuration(MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_START);
        var button =
                new Button(
                        notification.getTranslation("action.undo"),
                        _ -> {
                            notification.close();
                            undo.run();
                            Notification.show(
                                    notification.getTranslation("distribution.rules.undone"));
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notification.add(new Div(new Span(done), button));
        notification.open();
    }
}
