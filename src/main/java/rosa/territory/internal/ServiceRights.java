package rosa.territory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.territory.Comune;

/// Who may change the services of a comune: coordinators, members and facilitators whose rights
/// hold there. Nobody signed in means the system's own work, which may.
@Component
class ServiceRights {
    private final CurrentPerson person;
    private final FactStore store;
    private final Clock clock;

    ServiceRights(CurrentPerson person, FactStore store, Clock clock) {
        this.person = person;
        this.store = store;
        this.clock = clock;
    }

    /// In a comune that is over nothing is changed any more, in one to come nothing yet.
    boolean mayEdit(IstatCode istat) {
        return store.facts().lineage().isInBeing(istat, today()) && mayWrite(istat);
    }

    private boolean mayWrite(IstatCode istat) {
        Optional<SignedIn> atWork = person.find();
        return atWork.isEmpty() || mayEdit(atWork.get(), istat);
    }

    /// The comuni of which the services stand in this one today.
    Set<IstatCode> standingIn(IstatCode istat) {
        return store.facts().lineage().standingIn(istat, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }

    /// What was registered in a comune that is over stands in the one that followed it.
    void require(IstatCode istat) {
        if (!mayWrite(store.facts().lineage().on(today(), istat))) {
            throw new AccessDeniedException(
                    "The person at work may not change the services of %s.".formatted(istat));
        }
    }

    private boolean mayEdit(SignedIn atWork, IstatCode istat) {
        if (!atWork.hasAny(Role.COORDINATOR, Role.MEMBER, Role.FACILITATOR)) {
            return false;
        }
        Comune comune = store.facts().on(today()).byCode().get(istat);
        return atWork.territories().isEmpty()
                || (comune != null && atWork.territories().stream().anyMatch(comune::isPartOf));
    }
}
