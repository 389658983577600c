package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import rosa.plan.PlanChanged;

/// Tells open screens, in whatever session, that a plan was changed and committed.
@org.springframework.stereotype.Component
class PlanWatch {
    private final Map<Component, SerializableConsumer<PlanChanged>> watching =
            new ConcurrentHashMap<>();

    /// Calls `onChange` on the screen's own turn while it is open.
    void by(Component screen, SerializableConsumer<PlanChanged> onChange) {
        UI ui = screen.getUI().orElseThrow();
        watching.put(screen, ui.accessLater(onChange, () -> watching.remove(screen)));
        screen.addDetachListener(left -> {
            watching.remove(screen);
            left.unregisterListener();
        });
    }

    @EventListener
    void changed(PlanChanged change) {
        watching.values().forEach(screen -> screen.accept(change));
    }
}
