package rosa.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/// Says what was done and, for a while, offers to undo it.
public final class Undo {
    private static final int MILLISECONDS = 12_000;

    private Undo() {}

    public static void offer(String done, Runnable undo) {
        Notification notification = new Notification();
        Button button = new Button(notification.getTranslation("action.undo"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(_ -> {
            notification.close();
            undo.run();
        });
        Div line = new Div(new Span(done), button);
        line.addClassName("rosa-undo");
        line.getElement().setAttribute("role", "status");
        notification.add(line);
        notification.setDuration(MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.open();
    }

    /// Only says it.
    public static void say(String done) {
        Notification.show(done, MILLISECONDS / 2, Notification.Position.BOTTOM_CENTER);
    }
}
