package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import rosa.TickingClock;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts.Creation;
import rosa.identity.Addresses;
import rosa.identity.Mail;
import rosa.identity.Role;

/// The part of identity that sends mail, with a clock that tests turn and a mail server of their
/// own.
abstract class MailSlice {
    static final String PASSWORD = "quattro passi al lago";
    static final String OTHER = "cinque passi nel bosco";
    private static final Pattern LINK =
            Pattern.compile("https://rosa\\.example\\.it/(?:invito|nuova-password)/([\\w-]{43})");

    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;
    @Autowired private PasswordEncoder passwords;
    @Autowired private GraphAuditLog audit;
    @Autowired private OpenSessions sessions;

    final TickingClock clock = new TickingClock("2031-05-05T10:00:00Z");
    final String address = "ospite-" + UUID.randomUUID() + "@comune.example.it";
    GreenMail server;
    int port;
    MailStore mails;
    MailOutbox outbox;
    GraphAccounts accounts;
    GraphPasswordResets resets;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        port = server.getSmtp().getPort();
        mails = new MailStore(client, graph, clock, _ -> {});
        outbox = outboxTo(port);
        var store = new AccountStore(client, graph, clock);
        accounts =
                new GraphAccounts(
                        graph,
                        store,
                        passwords,
                        audit,
                        sessions,
                        new Invitations(client, graph, clock, audit, mails));
        resets =
                new GraphPasswordResets(
                        client,
                        graph,
                        clock,
                        passwords,
                        store,
                        audit,
                        sessions,
                        new SignInThrottle(clock),
                        mails,
                        outbox);
    }

    @AfterEach
    void stop() {
        outbox.stop();
        server.stop();
        client.query("MATCH (m:Mail) DETACH DELETE m").run();
    }

    MailOutbox outboxTo(int smtp) {
        var settings =
                new MailSettings(
                        "127.0.0.1", smtp, "", "", "rosa@example.it", MailSettings.Security.NONE);
        return new MailOutbox(
                mails,
                new MailSender(settings, clock),
                settings,
                Addresses.configured("https://rosa.example.it"),
                clock);
    }

    List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages()).toList();
    }

    Mail mail() {
        return mails.recent().stream()
                .filter(one -> one.to().equals(address))
                .findFirst()
                .orElseThrow();
    }

    static String secretOf(MimeMessage message) {
        var found = LINK.matcher(decoded(message));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String decoded(MimeMessage message) {
        return GreenMailUtil.getBody(message).replaceAll("=\r?\n", "");
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long timesInTheGraph(String secret) {
        return client.query(
                        "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $secret) RETURN count(n)")
                .bind(secret)
                .to("secret")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    Account account(String email, boolean enabled) {
        return ((Creation.Created) accounts.create(data(email, enabled), PASSWORD)).account();
    }

    AccountData invited() {
        return data(address, true);
    }

    static AccountData data(String email, boolean enabled) {
        return new AccountData(
                name(),
                "Prova",
                email,
                Set.of(Role.MEMBER),
                null,
                Set.of(),
                Locale.ITALIAN,
                enabled);
    }

    static String name() {
        return "prova-" + UUID.randomUUID();
    }
}
