package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.identity.Mail.Problem;
import rosa.identity.internal.MailSettings.Security;

class MailSenderTest {
    private static final MailText TEXT =
            MailText.of(
                    Locale.ITALIAN,
                    "identity.mail.password-reset",
                    "https://rosa.example.it/nuova-password/abc",
                    "anna<b>",
                    "",
                    "23/11/2026, 12:00",
                    "rosa.example.it");

    @Test
    void a_message_arrives_plain_and_as_html_with_the_same_link_and_words() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            int port = server.getSmtp().getPort();

            var refusal = sender(port, Security.NONE, "").send("anna@comune.example.it", TEXT);

            assertThat(refusal).isEmpty();
            var message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("ROSA: scegli una nuova password");
            assertThat(message.getFrom()[0].toString()).contains("rosa@comune.example.it");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            var parts = (MimeMultipart) message.getContent();
            var body =
                    (MimeMultipart)
                            ((MimeMultipart) parts.getBodyPart(0).getContent())
                                    .getBodyPart(0)
                                    .getContent();
            String plain = body.getBodyPart(0).getContent().toString();
            String html = body.getBodyPart(1).getContent().toString();
            assertThat(plain)
                    .contains("https://rosa.example.it/nuova-password/abc")
                    .contains("l'account «anna<b>»")
                    .contains("23/11/2026, 12:00")
                    .contains("una volta sola");
            assertThat(html)
                    .contains("href=\"https://rosa.example.it/nuova-password/abc\"")
                    .contains("anna&lt;b&gt;")
                    .doesNotContain("<img", "anna<b>");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_does_not_answer_is_told_as_such() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var refusal = sender(port, Security.NONE, "").send("anna@comune.example.it", TEXT);

        assertThat(refusal.orElseThrow().problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(refusal.orElseThrow().problem().mayPass()).isTrue();
    }

    @Test
    void a_recipient_who_does_not_exist_is_told_in_the_servers_words_and_not_tried_again() {
        try (var server = new RefusingMailServer(Map.of("RCPT", "550 5.1.1 Nessuna casella qui"))) {
            var refusal = sender(server.port(), Security.NONE, "").send("nessuno@example.it", TEXT);

            assertThat(refusal.orElseThrow().problem()).isEqualTo(Problem.RECIPIENT);
            assertThat(refusal.orElseThrow().answer()).contains("Nessuna casella qui");
            assertThat(refusal.orElseThrow().problem().mayPass()).isFalse();
        }
    }

    @Test
    void a_recipient_refused_for_now_is_tried_again() {
        try (var server = new RefusingMailServer(Map.of("RCPT", "450 4.2.1 Casella occupata"))) {
            var refusal = sender(server.port(), Security.NONE, "").send("anna@example.it", TEXT);

            assertThat(refusal.orElseThrow().problem().mayPass()).isTrue();
            assertThat(refusal.orElseThrow().answer()).contains("Casella occupata");
        }
    }

    @Test
    void a_wrong_password_for_the_mail_server_is_told_as_such() {
        var answers =
                Map.of(
                        "EHLO",
                        "250-prova\r\n250 AUTH PLAIN",
                        "AUTH",
                        "535 5.7.8 Credenziali errate");
        try (var server = new RefusingMailServer(answers)) {
            var refusal = sender(server.port(), Security.NONE, "rosa").send("a@example.it", TEXT);

            assertThat(refusal.orElseThrow().problem()).isEqualTo(Problem.SIGN_IN);
            assertThat(refusal.orElseThrow().answer()).contains("Credenziali errate");
        }
    }

    @Test
    void nothing_goes_in_the_clear_because_a_server_offers_no_encryption() {
        try (var server = new RefusingMailServer(Map.of("DATA", "354 scrivi"))) {
            var refusal = sender(server.port(), Security.STARTTLS, "").send("a@example.it", TEXT);

            assertThat(refusal.orElseThrow().problem()).isEqualTo(Problem.UNSAFE);
        }
    }

    private static MailSender sender(int port, Security security, String user) {
        return new MailSender(
                new MailSettings(
                        "127.0.0.1", port, user, "segreta", "rosa@comune.example.it", security),
                Clock.systemUTC());
    }
}
