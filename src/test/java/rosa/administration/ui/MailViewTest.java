package rosa.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Mail;
import rosa.identity.Mails;
import rosa.identity.Role;
import rosa.plan.SignedInAs;

@RosaTest
@WithMockUser(roles = "ADMINISTRATOR")
class MailViewTest extends SpringBrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;

    private final Outbox outbox = new Outbox();

    @BeforeEach
    void sign_in() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.ADMINISTRATOR);
    }

    @Test
    void what_did_not_go_says_why_and_only_what_is_still_of_use_can_go_again() {
        outbox.mails.add(mail("a@example.it", Mail.State.FAILED, Mail.Problem.UNREACHABLE, true));
        outbox.mails.add(mail("b@example.it", Mail.State.FAILED, Mail.Problem.TOO_LATE, false));
        outbox.mails.add(mail("c@example.it", Mail.State.SENT, null, false));

        open();

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).contains("a@example.it", "Non è partito.", "Tentativi: 3");
        assertThat(lines().get(2)).contains("Consegnato al server di posta il 23/11/2026, 09:00.");
        assertThat(again())
                .extracting(one -> one.getAriaLabel().orElse(""))
                .containsExactly("Invia di nuovo a@example.it");

        test(again().getFirst()).click();
        assertThat(outbox.sentAgain).containsExactly("a@example.it");
        assertThat(test($(Notification.class).last()).getText())
                .isEqualTo("Il messaggio per a@example.it riparte adesso.");
    }

    @Test
    void a_test_goes_to_a_sound_address_only() {
        open();
        EmailField to = $(EmailField.class).single();
        to.setValue("");

        test($(Button.class).withText("Invia un messaggio di prova").single()).click();

        assertThat(to.isInvalid()).isTrue();
        assertThat(outbox.tried).isEmpty();
    }

    @Test
    void without_a_mail_server_the_page_says_what_is_missing_and_offers_no_test() {
        outbox.status = new Mails.Status.Off();

        open();

        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("ROSA_MAIL_HOST"))
                .contains("Nessun messaggio.");
        assertThat($(EmailField.class).exists()).isFalse();
    }

    private void open() {
        var view = new MailView(outbox, person, accounts);
        UI.getCurrent().add(view);
        view.refresh();
    }

    private List<String> lines() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private List<Button> again() {
        return $(Button.class).all().stream()
                .filter(one -> "Invia di nuovo".equals(one.getText()))
                .toList();
    }

    private static Mail mail(
            String to, Mail.State state, Mail.@Nullable Problem problem, boolean canGoAgain) {
        boolean sent = state == Mail.State.SENT;
        return new Mail(
                to,
                Mail.Kind.INVITATION,
                to,
                NINE,
                state,
                sent ? 1 : 3,
                null,
                sent ? NINE : null,
                problem,
                "",
                canGoAgain);
    }

    /// An outbox without a mail server behind it; a message's id is its address.
    private static final class Outbox implements Mails {
        private final List<Mail> mails = new ArrayList<>();
        private final List<String> sentAgain = new ArrayList<>();
        private final List<String> tried = new ArrayList<>();
        private Status status = new Status.On("posta.example.it:587", "rosa@example.it");

        @Override
        public Status status() {
            return status;
        }

        @Override
        public List<Mail> recent() {
            return List.copyOf(mails);
        }

        @Override
        public boolean sendAgain(String id) {
            return sentAgain.add(id);
        }

        @Override
        public Trial test(String to, Locale locale) {
            tried.add(to);
            return new Trial(null, "");
        }
    }
}
