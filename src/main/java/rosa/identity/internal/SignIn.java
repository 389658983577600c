package rosa.identity.internal;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.AuditLog;
import rosa.identity.Role;

/// Looks up who signs in with a password, and slows down guessing.
@Component
class SignIn implements UserDetailsService {
    private final Neo4jClient client;
    private final Graph graph;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    SignIn(
            Neo4jClient client,
            Graph graph,
            Accounts accounts,
            SignInThrottle throttle,
            AuditLog audit) {
        this.client = client;
        this.graph = graph;
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        if (throttle.isBlocked(username)) {
            throw new LockedException("Too many failures for this username.");
        }
        var account =
                accounts.findByUsername(username)
                        .orElseThrow(() -> new UsernameNotFoundException("No such account."));
        String hash =
                graph.read(() ->
                        client.query("MATCH (a:Account {id: $id}) RETURN a.passwordHash")
                                .bind(account.id().value())
                                .to("id")
                                .fetchAs(String.class)
                                .one()
                                .orElse(""));
        return new AccountPrincipal(
                account.id(),
                username,
                hash,
                account.data().roles().stream().map(Role::authority).sorted().toList(),
                account.data().enabled());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            throttle.succeeded(principal.getUsername());
            entered(principal, event.getAuthentication());
        }
    }

    /// Notes who entered and how, in their own name.
    private void entered(AccountPrincipal principal, Authentication authentication) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            graph.write(() -> {
                accounts.seen(principal.account());
                accounts.find(principal.account())
                        .ifPresent(account ->
                                audit.record(
                                        "account.enter",
                                        new AuditLog.Subject(
                                                "Account",
                                                account.id().value(),
                                                account.data().displayName()),
                                        Map.of(),
                                        Map.of("way", way(authentication))));
            });
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static String way(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcPrincipal) {
            return "provider";
        }
        return authentication instanceof PasskeySignIn.Entered ? "passkey" : "password";
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        throttle.failed(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT));
    }
}
