package rosa.identity.internal;

import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import rosa.identity.AccountPrincipal;
import rosa.shared.AccountId;

/// The sessions people have open, to end them when their rights change.
@Component
class OpenSessions {
    private final SessionRegistry registry;

    OpenSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /// The next request of each session of this account signs in anew.
    void endAllOf(AccountId id) {
        var principal = new AccountPrincipal(id, "", "", java.util.List.of(), true);
        registry.getAllSessions(principal, false)
                .forEach(org.springframework.security.core.session.SessionInformation::expireNow);
    }
}
