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
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import rosa.identity.PasswordResets;
import rosa.identity.PasswordRules;

/// Where the link of a forgotten password leads. Opening the page uses nothing up: programs that
/// look into mail open links, too.
@Route(value = "nuova-password", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PasswordResets resets;
    private final Div card = new Div();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    NewPasswordView(PasswordResets resets) {
        this.resets = resets;
        addClassName("rosa-login");
        card.addClassNames("rosa-login-card", "rosa-form");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String given) {
        // An address cut short in a message leads here, too.
        String secret = given == null ? "" : given;
        card.removeAll();
        resets.username(secret).ifPresentOrElse(username -> ask(secret, username), this::expired);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.reset.new") + " · ROSA";
    }

    private void ask(String secret, String username) {
        wanted.setLabel(getTranslation("identity.password.wanted"));
        wanted.setHelperText(getTranslation("identity.password.help", PasswordRules.SHORTEST));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setLabel(getTranslation("identity.password.repeated"));
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button save = new Button(getTranslation("identity.password.change"), click -> use(secret));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        card.add(
                new H1(getTranslation("identity.reset.new")),
                new Paragraph(getTranslation("identity.reset.new.text", username)),
                wanted,
                repeated,
                save);
    }

    private void use(String secret) {
        wanted.setInvalid(false);
        repeated.setInvalid(false);
        if (!wanted.getValue().equals(repeated.getValue())) {
            refuse(repeated, "identity.password.differs");
            return;
        }
        switch (resets.use(secret, wanted.getValue())) {
            case PasswordResets.Outcome.Done _ -> {
                card.removeAll();
                card.add(
                        new H1(getTranslation("identity.password.changed")),
                        new Paragraph(getTranslation("identity.reset.done")),
                        new Anchor("/accesso", getTranslation("identity.reset.back")));
            }
            case PasswordResets.Outcome.Weak(var weakness) -> refuse(wanted, weakness.messageKey());
            case PasswordResets.Outcome.Expired _ -> {
                card.removeAll();
                expired();
            }
        }
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    private void expired() {
        card.add(
                new H1(getTranslation("identity.reset.expired")),
                new Paragraph(getTranslation("identity.reset.expired.text")),
                new Anchor("/password-dimenticata", getTranslation("identity.reset.again")));
    }
}
