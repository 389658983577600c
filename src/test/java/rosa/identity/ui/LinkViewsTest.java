package rosa.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.PasswordResets;
import rosa.identity.PasswordRules;
import rosa.identity.Role;

/// The pages that the links of messages lead to.
@RosaTest
@WithMockUser
class LinkViewsTest extends SpringBrowserlessTest {
    private static final String GOOD = "il segreto del messaggio";
    private static final String PASSWORD = "quattro passi al lago";

    @Autowired private Accounts accounts;

    private LinkView view;

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        view = new NewPasswordView(new Resets());
    }

    @Test
    void a_good_link_asks_for_the_password_twice_and_uses_it_once_they_agree() {
        var resets = new Resets();
        open(new NewPasswordView(resets), GOOD);
        assertThat(headline()).isEqualTo("Nuova password");
        assertThat($(Paragraph.class, view).first().getText()).contains("«anna.rossi»");

        write("Nuova password", PASSWORD);
        write("Ripeti la nuova password", "un'altra cosa");
        send();
        assertThat(passwords().getLast().getErrorMessage())
                .isEqualTo("Le due password non coincidono.");
        assertThat(resets.used).isEmpty();

        write("Ripeti la nuova password", PASSWORD);
        send();
        assertThat(resets.used).containsExactly(PASSWORD);
        assertThat(headline()).isEqualTo("Password cambiata.");
        assertThat($(Anchor.class, view).single().getHref()).isEqualTo("/accesso");
    }

    @Test
    void a_weak_password_is_refused_at_its_field() {
        open(new NewPasswordView(new Resets()), GOOD);
        write("Nuova password", "breve");
        write("Ripeti la nuova password", "breve");

        send();

        assertThat(passwords().getFirst().isInvalid()).isTrue();
        assertThat(passwords().getFirst().getErrorMessage()).isNotBlank();
        assertThat(headline()).isEqualTo("Nuova password");
    }

    @Test
    void a_link_that_is_used_cut_short_or_ended_meanwhile_leads_to_another() {
        for (String secret : new String[] {"un altro segreto", ""}) {
            open(new NewPasswordView(new Resets()), secret);
            assertThat(headline()).isEqualTo("Il collegamento non è più valido");
            assertThat($(Anchor.class, view).single().getHref()).isEqualTo("/password-dimenticata");
            assertThat($(PasswordField.class, view).exists()).isFalse();
        }

        var resets = new Resets();
        open(new NewPasswordView(resets), GOOD);
        resets.ended = true;
        write("Nuova password", PASSWORD);
        write("Ripeti la nuova password", PASSWORD);
        send();
        assertThat(headline()).isEqualTo("Il collegamento non è più valido");
    }

    @Test
    void an_invitation_opens_the_account_and_names_every_wrong_field_before() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String secret = accounts.invite(invited(mark), Duration.ofDays(1));
        open(new InvitationView(accounts), secret);
        assertThat($(Paragraph.class, view).first().getText()).contains("Lettore");

        send();
        assertThat($(TextField.class, view).all()).allMatch(TextField::isInvalid);

        $(TextField.class, view).all().getFirst().setValue("Anna Rossi");
        $(TextField.class, view).all().getLast().setValue("anna-" + mark);
        passwords().getFirst().setValue("breve");
        send();
        assertThat($(TextField.class, view).all()).noneMatch(TextField::isInvalid);
        assertThat(passwords().getFirst().isInvalid()).isTrue();

        passwords().getFirst().setValue(PASSWORD);
        send();
        assertThat($(TextField.class, view).exists()).isFalse();
        assertThat(accounts.all())
                .extracting(account -> account.data().username())
                .contains("anna-" + mark);

        open(new InvitationView(accounts), secret);
        assertThat(headline()).isEqualTo("L'invito non è più valido");
    }

    private static AccountData invited(String mark) {
        return new AccountData(
                "ospite-" + mark,
                "Ospite",
                "invito-" + mark + "@comune.example.it",
                Set.of(Role.READER),
                null,
                Set.of(),
                Locale.ITALIAN,
                true);
    }

    private void open(LinkView opened, String secret) {
        view = opened;
        UI.getCurrent().add(view);
        view.show(secret);
    }

    private String headline() {
        return $(H1.class, view).single().getText();
    }

    private List<PasswordField> passwords() {
        return $(PasswordField.class, view).all();
    }

    private void write(String label, String password) {
        passwords().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(password);
    }

    private void send() {
        test($(Button.class, view).single()).click();
    }

    /// One good link, for the account "anna.rossi".
    private static final class Resets implements PasswordResets {
        private final List<String> used = new ArrayList<>();
        private boolean ended;

        @Override
        public boolean isOffered() {
            return true;
        }

        @Override
        public void ask(String typed, String from) {}

        @Override
        public Optional<String> username(String secret) {
            return secret.equals(GOOD) ? Optional.of("anna.rossi") : Optional.empty();
        }

        @Override
        public Outcome use(String secret, String password) {
            if (ended) {
                return new Outcome.Expired();
            }
            var weakness = PasswordRules.weakness(password, "anna.rossi");
            if (weakness.isPresent()) {
                return new Outcome.Weak(weakness.get());
            }
            used.add(password);
            return new Outcome.Done();
        }
    }
}
