package rosa.territory.internal;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.IstatCode;
import rosa.territory.Comune;

/// Who may change the services of a comune: coordinators, members and facilitators whose rights
/// hold there. Nobody signed in means the system's own work, which may.
@Component
class ServiceRights {
    private final CurrentPerson person;
    private final FactStore store;

    ServiceRights(CurrentPerson person, FactStore store) {
        this.person = person;
        this.store = store;
    }

    boolean mayEdit(IstatCode istat) {
        Optional<SignedIn> atWork = person.find();
        return atWork.isEmpty() || mayEdit(atWork.get(), istat);
    }

    void require(IstatCode istat) {
        if (!mayEdit(istat)) {
            throw new AccessDeniedException(
                    "The person at work may not change the services of %s.".formatted(istat));
        }
    }

    private boolean mayEdit(SignedIn atWork, IstatCode istat) {
        if (!atWork.hasAny(Role.COORDINATOR, Role.MEMBER, Role.FACILITATOR)) {
            return false;
        }
        Comune comune = store.facts().comuneByCode().get(istat);
        return atWork.territories().isEmpty()
                || (comune != null && atWork.territories().stream().anyMatch(comune::isPartOf));
    }
}
