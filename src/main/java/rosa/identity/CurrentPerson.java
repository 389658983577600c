package rosa.identity;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Knows who is at work. Asked anew each time, so that a change of rights holds at once.
@Component
public class CurrentPerson {
    private final Accounts accounts;

    CurrentPerson(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The signed-in person, by session or by personal token; empty for the system's own work.
    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return Optional.empty();
        }
        return accounts.findSignedIn(principal.account());
    }

    /// The signed-in person.
    ///
    /// @throws IllegalStateException if there is none
    public SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /// Whether the signed-in person entered with a password that another chose. Whoever entered in
    /// another way may not even know it.
    public boolean mustChangePassword() {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken)) {
            return false;
        }
        return find().flatMap(person -> accounts.find(person.account()))
                .map(Account::mustChangePassword)
                .orElse(false);
    }

    /// Whether the signed-in person has one of `wanted`.
    public boolean hasAny(Role... wanted) {
        return find().map(person -> person.hasAny(wanted)).orElse(false);
    }
}
