package rosa.identity.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rosa.identity.AccountData;
import rosa.identity.Accounts;

/// Where an invited person opens the account.
@Route(value = "invito", autoLayout = false)
@AnonymousAllowed
class InvitationView extends LinkView {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final transient Accounts accounts;
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = newPassword("identity.password");

    InvitationView(Accounts accounts) {
        this.accounts = accounts;
        name.setLabel(getTranslation("identity.invitation.name"));
        name.setMaxLength(120);
        name.setAutocomplete(Autocomplete.NAME);
        username.setLabel(getTranslation("identity.username"));
        username.setAutocomplete(Autocomplete.USERNAME);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.invitation.title") + " · ROSA";
    }

    @Override
    void show(String secret) {
        accounts.invitation(secret)
                .ifPresentOrElse(
                        offer ->
                                ask(
                                        getTranslation("identity.invitation.title"),
                                        getTranslation("identity.invitation.text", roles(offer)),
                                        "identity.invitation.open",
                                        () -> open(secret),
                                        name,
                                        username,
                                        password),
                        this::expired);
    }

    private String roles(AccountData offer) {
        return offer.roles().stream()
                .sorted()
                .map(role -> getTranslation(role.messageKey()))
                .collect(Collectors.joining(", "));
    }

    private void open(String secret) {
        String wanted = username.getValue().strip().toLowerCase(Locale.ROOT);
        boolean hasName = !name.getValue().isBlank();
        boolean hasUsername = USERNAME.matcher(wanted).matches();
        name.setInvalid(false);
        username.setInvalid(false);
        password.setInvalid(false);
        // The first wrong field gets the focus.
        if (!hasUsername) {
            refuse(username, "identity.username.wrong");
        }
        if (!hasName) {
            refuse(name, "identity.invitation.name.missing");
        }
        if (!hasName || !hasUsername) {
            return;
        }
        switch (accounts.accept(secret, wanted, name.getValue(), password.getValue())) {
            case Accounts.Creation.Created _ ->
                    end(
                            "identity.invitation.done",
                            "identity.invitation.done.text",
                            "/accesso",
                            "identity.login.title");
            case Accounts.Creation.UsernameTaken _ -> refuse(username, "identity.username.taken");
            case Accounts.Creation.WeakPassword(var weakness) ->
                    refuse(password, weakness.messageKey());
            case Accounts.Creation.InvitationExpired _ -> expired();
        }
    }

    private void expired() {
        end(
                "identity.invitation.expired",
                "identity.invitation.expired.text",
                "/accesso",
                "identity.login.title");
    }
}
