package rosa.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server that takes our messages.
///
/// @param host its name; empty means that no messages are sent
/// @param user who signs in to it; empty means nobody does
/// @param from the sender's address
/// @param security how the connection is kept private
@ConfigurationProperties("rosa.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security) {

    /// How the connection is kept private. What is asked for is required: nothing is sent in the
    /// clear because a server does not offer better.
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    boolean isConfigured() {
        return !host.isBlank();
    }

    /// The sender's address, made up from the server's name where none is given.
    String sender() {
        return from.isBlank() ? "rosa@" + host : from;
    }
}
