package rosa.identity.internal;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.Role;

/// Looks up who signs in with a password, and slows down guessing.
@Component
class SignIn implements UserDetailsService {
    private final Neo4jClient client;
    private final Graph graph;
    private final Accounts accounts;
    private final SignInThrottle throttle;

    SignIn(Neo4jClient client, Graph graph, Accounts accounts, SignInThrottle throttle) {
        this.client = client;
        this.graph = graph;
        this.accounts = accounts;
        this.throttle = throttle;
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
            accounts.seen(principal.account());
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        throttle.failed(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT));
    }
}
