package rosa.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.identity.Mail.Problem;

/// Messages to people by e-mail, where a mail server is configured. Each is kept in the graph in
/// the transaction that gives it a reason, and sent after it, with growing pauses between tries.
public interface Mails {
    /// Whether messages can be sent.
    Status status();

    /// The messages of late, those not sent first, then the newest first.
    List<Mail> recent();

    /// Tries a message anew from now on; false if what it offers is used or it is gone.
    boolean sendAgain(String id);

    /// Sends a test message at once and says what became of it. Takes as long as the mail server.
    Trial test(String to, Locale locale);

    /// How the sending of messages is set up.
    sealed interface Status {
        /// @param server name and port
        /// @param from the sender's address
        record On(String server, String from) implements Status {}

        /// No mail server is configured.
        record Off() implements Status {}

        /// There is a mail server, but links need the public address (`rosa.address`).
        record NoAddress() implements Status {}
    }

    /// What became of a test message.
    ///
    /// @param problem why it did not go, or null
    /// @param answer what the mail server said, empty if nothing
    record Trial(@Nullable Problem problem, String answer) {}
}
