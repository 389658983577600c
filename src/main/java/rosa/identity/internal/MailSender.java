package rosa.identity.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import rosa.identity.Mail.Problem;

/// Hands messages to the mail server and puts into words what it says.
@Component
class MailSender {
    private static final String TIMEOUT_MILLISECONDS = "10000";
    private static final int LONGEST_ANSWER = 300;

    private final MailSettings settings;
    private final Clock clock;

    MailSender(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends at once; the answer is what went wrong, if anything.
    Optional<Refusal> send(String to, MailText text) {
        try {
            JavaMailSenderImpl server = server();
            MimeMessage message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.sender(), "ROSA");
            helper.setTo(to);
            helper.setSubject(text.subject());
            helper.setText(text.plain(), text.html());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            return Optional.empty();
        } catch (MailException
                | MessagingException
                | java.io.UnsupportedEncodingException failure) {
            return Optional.of(refusal(failure));
        }
    }

    private JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + kind, TIMEOUT_MILLISECONDS);
        }
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.user().isBlank()) {
            properties.put("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setSession(Session.getInstance(properties));
        return server;
    }

    private static Refusal refusal(Exception failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            causes.add(cause);
        }
        Throwable root = causes.getLast();
        String answer = String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
        return new Refusal(
                problem(causes),
                answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer);
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MailSendException several
                && several.getMessageExceptions().length > 0
                && several.getMessageExceptions()[0] != failure) {
            return several.getMessageExceptions()[0];
        }
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return failure.getCause();
    }

    private static Problem problem(List<Throwable> causes) {
        for (Throwable cause : causes.reversed()) {
            switch (cause) {
                case SSLException _ -> {
                    return Problem.UNSAFE;
                }
                case UnknownHostException _, ConnectException _, SocketTimeoutException _ -> {
                    return Problem.UNREACHABLE;
                }
                case AuthenticationFailedException _, MailAuthenticationException _ -> {
                    return Problem.SIGN_IN;
                }
                case SendFailedException refused when isFinal(refused) -> {
                    return Problem.RECIPIENT;
                }
                case MessagingException unsafe
                        when String.valueOf(unsafe.getMessage()).contains("STARTTLS") -> {
                    return Problem.UNSAFE;
                }
                default -> {}
            }
        }
        return Problem.REFUSED;
    }

    /// Whether the server will never take this recipient: an answer of the 500s to the address.
    private static boolean isFinal(SendFailedException refused) {
        return refused.getClass().getSimpleName().equals("SMTPAddressFailedException")
                && String.valueOf(refused.getMessage()).stripLeading().startsWith("5");
    }

    /// Why a message did not go.
    ///
    /// @param answer what the mail server or the network said
    record Refusal(Problem problem, String answer) {}
}
