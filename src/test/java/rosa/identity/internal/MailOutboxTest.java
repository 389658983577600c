package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import rosa.RosaTest;
import rosa.TickingClock;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts.Creation;
import rosa.identity.Addresses;
import rosa.identity.Mail;
import rosa.identity.Mail.Problem;
import rosa.identity.PasswordResets.Outcome;
import rosa.identity.Role;

/// Invitations and forgotten passwords by e-mail, from the graph to the mail server.
@RosaTest
class MailOutboxTest {
    private static final String PASSWORD = "quattro passi al lago";
    private static final String OTHER = "cinque passi nel bosco";
    private static final Pattern LINK =
            Pattern.compile("https://rosa\\.example\\.it/(?:invito|nuova-password)/([\\w-]{43})");

    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;
    @Autowired private PasswordEncoder passwords;
    @Autowired private GraphAuditLog audit;
    @Autowired private OpenSessions sessions;

    private final TickingClock clock = new TickingClock("2031-05-05T10:00:00Z");
    private final String address = "ospite-" + UUID.randomUUID() + "@comune.example.it";
    private GreenMail server;
    private int port;
    private MailStore mails;
    private MailOutbox outbox;
    private GraphAccounts accounts;
    private GraphPasswordResets resets;

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

    @Test
    void an_invitation_by_mail_opens_one_account_and_its_secret_is_never_in_the_graph() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        assertThat(received()).isEmpty();

        outbox.sendDue();

        String secret = secretOf(received().getFirst());
        assertThat(timesInTheGraph(secret)).isZero();
        assertThat(GreenMailUtil.getBody(received().getFirst())).contains("19/05/2031");
        assertThat(accounts.invitation(secret).orElseThrow().email()).isEqualTo(address);
        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        assertThat(accounts.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.Created.class);
        assertThat(accounts.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.InvitationExpired.class);
    }

    @Test
    void what_is_sent_is_not_sent_twice() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));

        outbox.sendDue();
        outbox.sendDue();
        clock.pass(Duration.ofDays(1));
        outbox.sendDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_server_that_is_down_is_tried_again_with_growing_pauses_until_it_is_given_up() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        server.stop();

        outbox.sendDue();
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail().problem()).isEqualTo(Problem.UNREACHABLE);
        for (Duration pause : MailOutbox.PAUSES) {
            assertThat(mail().nextTryAt()).isEqualTo(clock.instant().plus(pause));
            clock.pass(pause);
            outbox.sendDue();
        }

        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail().tries()).isEqualTo(MailOutbox.PAUSES.size() + 1);
        assertThat(mails.due()).isEmpty();
    }

    @Test
    void a_message_that_was_given_up_goes_when_the_administrator_sends_it_again() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        try (var refusing = new RefusingMailServer(java.util.Map.of("RCPT", "550 5.1.1 No"))) {
            outboxTo(refusing.port()).sendDue();
        }
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail().tries()).isEqualTo(1);
        clock.pass(Duration.ofDays(13));

        assertThat(outbox.sendAgain(mail().id())).isTrue();
        outbox.sendDue();

        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        clock.pass(Duration.ofDays(13));
        assertThat(accounts.invitation(secretOf(received().getFirst()))).isPresent();
    }

    @Test
    void after_a_second_message_only_its_link_holds() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        outbox.sendDue();
        outbox.sendAgain(mail().id());
        outbox.sendDue();

        assertThat(received()).hasSize(2);
        assertThat(accounts.invitation(secretOf(received().get(0)))).isEmpty();
        assertThat(accounts.invitation(secretOf(received().get(1)))).isPresent();
    }

    @Test
    void a_link_told_by_the_administrator_replaces_the_message_that_waits() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        String id =
                accounts.pendingInvitations().stream()
                        .filter(one -> one.data().email().equals(address))
                        .findFirst()
                        .orElseThrow()
                        .id();

        String secret = accounts.renewInvitation(id).orElseThrow();
        outbox.sendDue();

        assertThat(received()).isEmpty();
        assertThat(accounts.invitation(secret)).isPresent();
    }

    @Test
    void an_invitation_used_meanwhile_is_not_sent_again() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        outbox.sendDue();
        accounts.accept(secretOf(received().getFirst()), name(), "Ospite", PASSWORD);

        assertThat(outbox.sendAgain(mail().id())).isFalse();
        assertThat(mail().canGoAgain()).isFalse();
    }

    @Test
    void a_forgotten_password_is_replaced_once_by_the_link_and_the_owner_is_told() {
        Account account = account(address, true);

        resets.offer(address);
        outbox.sendDue();
        String secret = secretOf(received().getFirst());

        assertThat(timesInTheGraph(secret)).isZero();
        assertThat(resets.username(secret)).contains(account.data().username());
        assertThat(resets.use(secret, "breve")).isInstanceOf(Outcome.Weak.class);
        assertThat(resets.use(secret, OTHER)).isInstanceOf(Outcome.Done.class);
        assertThat(accounts.isPassword(account.id(), OTHER)).isTrue();
        assertThat(resets.use(secret, PASSWORD)).isInstanceOf(Outcome.Expired.class);
        assertThat(accounts.isPassword(account.id(), OTHER)).isTrue();
        outbox.sendDue();
        assertThat(received()).hasSize(2);
        assertThat(subject(received().get(1))).contains("la tua password è cambiata");
    }

    @Test
    void a_link_for_a_password_is_worth_nothing_after_half_an_hour_or_another_request() {
        account(address, true);
        resets.offer(address);
        outbox.sendDue();
        resets.offer(address);
        outbox.sendDue();
        String first = secretOf(received().get(0));
        String second = secretOf(received().get(1));

        assertThat(resets.username(first)).isEmpty();
        assertThat(resets.username(second)).isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(resets.use(second, OTHER)).isInstanceOf(Outcome.Expired.class);
    }

    @Test
    void nobody_is_written_to_for_an_unknown_address_or_a_disabled_account() {
        account(address, false);

        resets.offer(address);
        resets.offer("nessuno-" + address);

        assertThat(mails.due()).isEmpty();
    }

    @Test
    void a_link_does_not_outlive_the_address_it_was_sent_to() {
        Account account = account(address, true);
        resets.offer(account.data().username());
        outbox.sendDue();
        accounts.amend(account.id(), 1, data("altra-" + address, true));

        assertThat(resets.use(secretOf(received().getFirst()), OTHER))
                .isInstanceOf(Outcome.Expired.class);
        assertThat(accounts.isPassword(account.id(), PASSWORD)).isTrue();
    }

    private MailOutbox outboxTo(int smtp) {
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

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages()).toList();
    }

    private Mail mail() {
        return mails.recent().stream()
                .filter(one -> one.to().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String secretOf(MimeMessage message) {
        var found = LINK.matcher(decoded(message));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String decoded(MimeMessage message) {
        return GreenMailUtil.getBody(message).replaceAll("=\r?\n", "");
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long timesInTheGraph(String secret) {
        return client.query(
                        "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $secret) RETURN count(n)")
                .bind(secret)
                .to("secret")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private Account account(String email, boolean enabled) {
        return ((Creation.Created) accounts.create(data(email, enabled), PASSWORD)).account();
    }

    private AccountData invited() {
        return data(address, true);
    }

    private static AccountData data(String email, boolean enabled) {
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

    private static String name() {
        return "prova-" + UUID.randomUUID();
    }
}
