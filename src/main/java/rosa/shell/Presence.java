package rosa.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;

/// Who has a screen open. Kept in this process only; it is a courtesy, not a record.
@Component
class Presence {
    private final Map<UI, SignedIn> open = new ConcurrentHashMap<>();

    /// `person` is here until `ui` is closed.
    void arrive(UI ui, SignedIn person) {
        if (open.put(ui, person) == null) {
            ui.addDetachListener(left -> open.remove(ui));
        }
    }

    /// The names of those here beside `me`, each once.
    List<String> besides(SignedIn me) {
        return open.values().stream()
                .filter(person -> !person.account().equals(me.account()))
                .map(SignedIn::name)
                .distinct()
                .sorted()
                .toList();
    }
}
