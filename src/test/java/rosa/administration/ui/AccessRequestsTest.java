package rosa.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.AccessRequest;
import rosa.identity.Account;
import rosa.identity.Accounts;
import rosa.identity.IdentityProvider;
import rosa.identity.Role;
import rosa.plan.SignedInAs;
import rosa.shared.AccountId;

@RosaTest
@WithMockUser(roles = "ADMINISTRATOR")
class AccessRequestsTest extends SpringBrowserlessTest {
    private static final AccessRequest ANNA =
            new AccessRequest(
                    "https://accesso.example.it",
                    "soggetto-1",
                    "anna@comune.example.it",
                    "Anna Rossi",
                    Instant.parse("2026-11-23T08:00:00Z"));
    private static final AccessRequest NAMELESS =
            new AccessRequest(ANNA.issuer(), "soggetto-2", "", "", ANNA.at());

    @Autowired private Accounts accounts;

    private final Provider provider = new Provider();

    @BeforeEach
    void sign_in() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.ADMINISTRATOR);
    }

    @Test
    void without_requests_the_section_is_not_there() {
        assertThat(shown().isVisible()).isFalse();
    }

    @Test
    void each_request_tells_who_asks_and_whoever_has_no_name_is_told_by_the_subject() {
        provider.requests.addAll(List.of(ANNA, NAMELESS));

        shown();

        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Anna Rossi", "anna@comune.example.it"),
                        line -> assertThat(line).contains("soggetto-2"));
    }

    @Test
    void a_request_is_linked_to_the_account_that_was_chosen_and_leaves_the_list() {
        provider.requests.add(ANNA);
        var section = shown();

        test($(Button.class).withText("Collega").single()).click();
        assertThat(choice().getErrorMessage()).isEqualTo("Scegli un account");
        assertThat(provider.granted).isEmpty();

        Account chosen = accounts.all().getFirst();
        choice().setValue(chosen);
        test($(Button.class).withText("Collega").single()).click();

        assertThat(provider.granted).containsExactly(chosen.id());
        assertThat(section.isVisible()).isFalse();
        assertThat(test($(Notification.class).last()).getText())
                .isEqualTo(
                        "Ora "
                                + chosen.data().displayName()
                                + " può entrare dal sistema di accesso.");
    }

    @Test
    void a_link_that_could_not_be_made_is_told() {
        provider.requests.add(ANNA);
        provider.grants = false;
        shown();

        choice().setValue(accounts.all().getFirst());
        test($(Button.class).withText("Collega").single()).click();

        assertThat(test($(Notification.class).last()).getText())
                .startsWith("Non è stato possibile");
    }

    @Test
    void a_refused_request_is_forgotten() {
        provider.requests.add(ANNA);
        var section = shown();

        test($(Button.class).withText("Rifiuta").single()).click();

        assertThat(provider.requests).isEmpty();
        assertThat(section.isVisible()).isFalse();
    }

    private AccessRequests shown() {
        var section = new AccessRequests(provider, accounts);
        UI.getCurrent().add(section);
        return section;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Account> choice() {
        return $(ComboBox.class).last();
    }

    private static final class Provider implements IdentityProvider {
        private final List<AccessRequest> requests = new ArrayList<>();
        private final List<AccountId> granted = new ArrayList<>();
        private boolean grants = true;

        @Override
        public Optional<String> label() {
            return Optional.of("Entra con il sistema di prova");
        }

        @Override
        public List<AccessRequest> requests() {
            return List.copyOf(requests);
        }

        @Override
        public boolean grant(AccessRequest request, AccountId account) {
            if (grants) {
                granted.add(account);
                requests.remove(request);
            }
            return grants;
        }

        @Override
        public void refuse(AccessRequest request) {
            requests.remove(request);
        }
    }
}
