package rosa.identity;

import java.time.Duration;
import java.util.Optional;
import rosa.identity.PasswordRules.Weakness;

/// A way back for those who forgot their password: a link by e-mail, good once and for a short
/// time.
public interface PasswordResets {
    /// How long a link is good.
    Duration HOLDS = Duration.ofMinutes(30);

    /// Whether it is offered: only where messages can be sent.
    boolean isOffered();

    /// Sends a link to those whose username or address this is. Says nothing of whether there is
    /// anybody, and takes the same time; who asks too often is not heard.
    ///
    /// @param from who asks, such as a network address
    void ask(String typed, String from);

    /// Whose password a link may replace, if it is good: the username.
    Optional<String> username(String secret);

    /// Replaces the password; the link is used up and all sessions of the account end.
    Outcome use(String secret, String password);

    /// What became of it.
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Weak(Weakness weakness) implements Outcome {}

        record Expired() implements Outcome {}
    }
}
