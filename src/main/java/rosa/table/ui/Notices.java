package rosa.table.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import rosa.shared.Changed;
import rosa.table.Decision;
import rosa.table.Ruling;

/// Says what was done and, for a while, lets it be undone.
final class Notices {
    private static final int MILLISECONDS = 12_000;

    private Notices() {}

    static void say(String done) {
        Notification.show(done, MILLISECONDS / 2, Notification.Position.BOTTOM_CENTER);
    }

    static void offerUndo(String done, Runnable undo) {
        Notification notification = new Notification();
        Button button = new Button(notification.getTranslation("action.undo"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(_ -> {
            notification.close();
            undo.run();
        });
        Div line = new Div(new Span(done), button);
        line.addClassName("rosa-decisions__undo");
        line.getElement().setAttribute("role", "status");
        notification.add(line);
        notification.setDuration(MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.open();
    }

    /// Why a change was not made, as a key; empty if it was.
    static String refusal(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Refused(Ruling.Obstacle obstacle) -> obstacle.messageKey();
            case Ruling.Admitted(Changed.Stale<Decision> _) -> "table.decision.stale";
            case Ruling.Admitted(Changed.Gone<Decision> _) -> "table.decision.gone";
            case Ruling.Admitted(Changed.Done<Decision> _) -> "";
        };
    }
}
