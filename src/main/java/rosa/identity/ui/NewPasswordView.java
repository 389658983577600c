package rosa.identity.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import rosa.identity.PasswordResets;

/// Where the link of a forgotten password leads.
@Route(value = "nuova-password", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends LinkView {
    private final transient PasswordResets resets;
    private final PasswordField wanted = newPassword("identity.password.wanted");
    private final PasswordField repeated = newPassword("identity.password.repeated");

    NewPasswordView(PasswordResets resets) {
        this.resets = resets;
        repeated.setHelperText(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.reset.new") + " · ROSA";
    }

    @Override
    void show(String secret) {
        resets.username(secret)
                .ifPresentOrElse(
                        username ->
                                ask(
                                        getTranslation("identity.reset.new"),
                                        getTranslation("identity.reset.new.text", username),
                                        "identity.password.change",
                                        () -> use(secret),
                                        wanted,
                                        repeated),
                        this::expired);
    }

    private void use(String secret) {
        wanted.setInvalid(false);
        repeated.setInvalid(false);
        if (!wanted.getValue().equals(repeated.getValue())) {
            refuse(repeated, "identity.password.differs");
            return;
        }
        switch (resets.use(secret, wanted.getValue())) {
            case PasswordResets.Outcome.Done _ ->
                    end(
                            "identity.password.changed",
                            "identity.reset.done",
                            "/accesso",
                            "identity.reset.back");
            case PasswordResets.Outcome.Weak(var weakness) -> refuse(wanted, weakness.messageKey());
            case PasswordResets.Outcome.Expired _ -> expired();
        }
    }

    private void expired() {
        end(
                "identity.reset.expired",
                "identity.reset.expired.text",
                "/password-dimenticata",
                "identity.reset.again");
    }
}
