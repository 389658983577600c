package rosa.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import rosa.identity.Mail;
import rosa.identity.Mail.Problem;
import rosa.shared.Formats;

/// How far a message got, in words.
final class MailWords {
    private MailWords() {}

    /// A sentence on the state of `mail`, with the mail server's own words if it refused.
    static Paragraph state(Component on, Mail mail) {
        var sentence = new Paragraph(text(on, mail));
        sentence.addClassName("rosa-muted");
        return sentence;
    }

    static String text(Component on, Mail mail) {
        Instant sent = mail.sentAt();
        Instant next = mail.nextTryAt();
        return switch (mail.state()) {
            case SENT ->
                    on.getTranslation(
                            "administration.mail.sent", sent == null ? "" : Formats.moment(sent));
            case WAITING ->
                    mail.problem() == null
                            ? on.getTranslation("administration.mail.waiting")
                            : on.getTranslation(
                                    "administration.mail.retry",
                                    reason(on, mail),
                                    next == null ? "" : Formats.moment(next));
            case FAILED ->
                    on.getTranslation("administration.mail.failed", reason(on, mail), mail.tries());
        };
    }

    private static String reason(Component on, Mail mail) {
        Problem problem = mail.problem();
        return problem == null ? "" : reason(on, problem, mail.answer());
    }

    /// Why a message did not go, and what the mail server said.
    static String reason(Component on, Problem problem, String answer) {
        String words = on.getTranslation(problem.messageKey());
        if (answer.isEmpty()) {
            return words;
        }
        boolean isServer = problem != Problem.UNREACHABLE && problem != Problem.UNSAFE;
        return on.getTranslation(
                isServer ? "administration.mail.answer" : "administration.mail.detail",
                words,
                answer);
    }
}
