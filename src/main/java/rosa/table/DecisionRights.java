package rosa.table;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;

/// Who writes in the register of decisions: coordinators, who run the table. Everybody who has a
/// role reads. See docs/decisions/0028-register-of-decisions.md.
@Component
public class DecisionRights {
    private final CurrentPerson person;

    DecisionRights(CurrentPerson person) {
        this.person = person;
    }

    /// Whether the person at work may write. Nobody signed in means the system's own work, which
    /// may.
    public boolean mayWrite() {
        return person.find().map(one -> one.hasAny(Role.COORDINATOR)).orElse(true);
    }

    /// Refuses who may not, whatever the screen offered.
    void require() {
        if (!mayWrite()) {
            throw new AccessDeniedException("Only coordinators write in the register.");
        }
    }
}
