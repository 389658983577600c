package rosa.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.PasswordRules;

/// Where an invited person opens the account.
@Route(value = "invito", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final transient Accounts accounts;
    private final Div card = new Div();
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();

    InvitationView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("rosa-login");
        card.addClassNames("rosa-login-card", "rosa-form");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String given) {
        // An address cut short in a message leads here, too.
        String secret = given == null ? "" : given;
        card.removeAll();
        accounts.invitation(secret).ifPresentOrElse(offer -> ask(secret, offer), this::expired);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.invitation.title") + " · ROSA";
    }

    private void ask(String secret, AccountData offer) {
        String roles =
                offer.roles().stream()
                        .sorted()
                        .map(role -> getTranslation(role.messageKey()))
                        .collect(Collectors.joining(", "));
        name.setLabel(getTranslation("identity.invitation.name"));
        name.setMaxLength(120);
        name.setAutocomplete(Autocomplete.NAME);
        username.setLabel(getTranslation("identity.username"));
        username.setAutocomplete(Autocomplete.USERNAME);
        password.setLabel(getTranslation("identity.password"));
        password.setHelperText(getTranslation("identity.password.help", PasswordRules.SHORTEST));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button open = new Button(getTranslation("identity.invitation.open"), click -> open(secret));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER);
        card.add(
                new H1(getTranslation("identity.invitation.title")),
                new Paragraph(getTranslation("identity.invitation.text", roles)),
                name,
                username,
                password,
                open);
    }

    private void open(String secret) {
        String wanted = username.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        boolean hasName =
                refuseUnless(!name.getValue().isBlank(), name, "identity.invitation.name.missing");
        boolean hasUsername =
                refuseUnless(
                        USERNAME.matcher(wanted).matches(), username, "identity.username.wrong");
        if (!hasName || !hasUsername) {
            return;
        }
        switch (accounts.accept(secret, wanted, name.getValue(), password.getValue())) {
            case Accounts.Creation.Created _ -> {
                card.removeAll();
                card.add(
                        new H1(getTranslation("identity.invitation.done")),
                        new Anchor("/accesso", getTranslation("identity.login.title")));
            }
            case Accounts.Creation.UsernameTaken _ ->
                    refuseUnless(false, username, "identity.username.taken");
            case Accounts.Creation.WeakPassword(var weakness) -> {
                password.setErrorMessage(getTranslation(weakness.messageKey()));
                password.setInvalid(true);
            }
            case Accounts.Creation.InvitationExpired _ -> {
                card.removeAll();
                expired();
            }
        }
    }

    private void expired() {
        card.add(
                new H1(getTranslation("identity.invitation.expired")),
                new Paragraph(getTranslation("identity.invitation.expired.text")),
                new Anchor("/accesso", getTranslation("identity.login.title")));
    }

    private boolean refuseUnless(boolean isGood, TextField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!isGood);
        return isGood;
    }
}
