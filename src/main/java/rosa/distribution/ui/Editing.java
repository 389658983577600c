package rosa.distribution.ui;

import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;

/// Who may change rule sets: coordinators and analysts.
@Component
class Editing {
    private final CurrentPerson person;

    Editing(CurrentPerson person) {
        this.person = person;
    }

    /// Whether the person at work may.
    boolean isAllowed() {
        return person.hasAny(Role.COORDINATOR, Role.ANALYST);
    }

    /// Refuses the person who may not, whatever the screen offered.
    void require() {
        if (!isAllowed()) {
            throw new SecurityException("Only coordinators and analysts change rule sets.");
        }
    }
}
