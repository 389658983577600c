package rosa.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A message to a person, waiting, sent, or given up.
///
/// @param to the address
/// @param tries how often it was handed to the mail server
/// @param nextTryAt when it is tried next, if it waits
/// @param sentAt when the mail server took it
/// @param problem why the last try failed
/// @param answer what the mail server said to it, empty if nothing
/// @param canGoAgain whether it would still be of use
public record Mail(
        String id,
        Kind kind,
        String to,
        Instant createdAt,
        State state,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable Problem problem,
        String answer,
        boolean canGoAgain) {

    /// What a message is about; its texts are `identity.mail.<key>.…`.
    public enum Kind {
        INVITATION,
        PASSWORD_RESET,
        PASSWORD_REPLACED,
        PASSKEY_ADDED,
        PROVIDER_LINKED;

        /// The part of the texts' keys that names it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How far it got.
    public enum State {
        WAITING,
        SENT,
        FAILED;

        /// The key of the word on screen.
        public String messageKey() {
            return "identity.mail.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a message did not go.
    public enum Problem {
        /// The mail server did not answer.
        UNREACHABLE,
        /// Its certificate or encryption is not to be trusted.
        UNSAFE,
        /// It did not take our name and password.
        SIGN_IN,
        /// It did not take the recipient.
        RECIPIENT,
        /// It did not take the message.
        REFUSED,
        /// What the message offers is used or over.
        TOO_LATE;

        /// The key of the sentence on screen.
        public String messageKey() {
            return "identity.mail.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether trying later may help.
        public boolean mayPass() {
            return this != RECIPIENT && this != TOO_LATE;
        }
    }
}
