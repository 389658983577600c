package rosa.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import rosa.identity.DemoAccounts;
import rosa.identity.IdentityProvider;
import rosa.identity.Passkeys;
import rosa.identity.PasswordResets;
import rosa.shared.ui.PasskeyButton;

/// Where people sign in. In demo mode it offers one account a role.
@Route(value = "accesso", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    /// The refusals that there is a sentence for.
    private static final Set<String> REFUSALS =
            Set.of(
                    "provider.refused.unknown",
                    "provider.refused.unverified",
                    "provider.refused.disabled",
                    "provider.refused.several",
                    "provider.refused.other-identity",
                    "provider.refused.requested",
                    "provider.refused.unreachable",
                    "provider.refused.cancelled",
                    "provider.refused.invalid",
                    "passkey.refused.refused",
                    "passkey.refused.disabled");

    private final LoginForm form = new LoginForm();
    private final Paragraph expired = new Paragraph();
    private final Paragraph refused = new Paragraph();

    LoginView(
            DemoAccounts demo,
            PasswordResets resets,
            IdentityProvider provider,
            Passkeys passkeys) {
        addClassName("rosa-login");
        form.setAction("accesso");
        form.setForgotPasswordButtonVisible(resets.isOffered());
        form.addForgotPasswordListener(
                asked -> UI.getCurrent().navigate(ForgottenPasswordView.class));
        form.setI18n(texts());
        expired.setText(getTranslation("identity.login.expired"));
        expired.setVisible(false);
        expired.getElement().setAttribute("role", "status");
        refused.setVisible(false);
        refused.addClassName("rosa-login-refused");
        refused.getElement().setAttribute("role", "alert");
        Div card = new Div(heading(), expired, refused, form);
        card.addClassName("rosa-login-card");
        Div others = new Div();
        others.addClassName("rosa-login-others");
        provider.label().ifPresent(label -> others.add(providerLink(label)));
        others.add(
                PasskeyButton.entering(passkeys.host(), Passkeys.ENTER, () -> question(passkeys)));
        card.add(others);
        demo.password().ifPresent(password -> card.add(demoAccounts(password)));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        expired.setVisible(parameters.containsKey("scaduta"));
        refusal(event, "provider");
        refusal(event, "passkey");
    }

    /// Says why somebody who chose this way is back; nothing that the address says is shown.
    private void refusal(BeforeEnterEvent event, String way) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(way)
                .map(word -> way + ".refused." + word)
                .filter(REFUSALS::contains)
                .ifPresent(key -> {
                    refused.setText(getTranslation("identity." + key));
                    refused.setVisible(true);
                });
    }

    /// What devices are asked; the web session keeps it for the answer.
    private static String question(Passkeys passkeys) {
        var begun = passkeys.beginSignIn();
        VaadinSession.getCurrent().getSession().setAttribute(Passkeys.SIGN_IN, begun);
        return begun.json();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.title") + " · ROSA";
    }

    /// A plain link: it leaves for the provider's own page.
    private Anchor providerLink(String label) {
        Anchor link =
                new Anchor(
                        IdentityProvider.START,
                        label.isBlank() ? getTranslation("identity.provider.enter") : label);
        link.setRouterIgnore(true);
        link.setId("provider");
        link.addClassName("rosa-login-way");
        return link;
    }

    private Div heading() {
        Div heading = new Div(new H1("ROSA"), new Paragraph(getTranslation("shell.claim")));
        heading.addClassName("rosa-login-heading");
        return heading;
    }

    private Div demoAccounts(String password) {
        Div accounts = new Div(new H2(getTranslation("identity.login.demo")));
        accounts.add(new Paragraph(getTranslation("identity.login.demo.help")));
        Div buttons = new Div();
        buttons.addClassName("rosa-login-demo");
        for (DemoAccounts.DemoAccount one : DemoAccounts.DEMO) {
            Button button =
                    new Button(
                            getTranslation(one.role().messageKey()),
                            click -> signIn(one.username(), password));
            button.setId("demo-" + one.username());
            buttons.add(button);
        }
        accounts.add(buttons);
        return accounts;
    }

    private void signIn(String username, String password) {
        form.getElement()
                .executeJs(
                        "const form = document.createElement('form');"
                                + "form.method = 'POST'; form.action = this.getAttribute('action') ?? 'accesso';"
                                + "const add = (name, value) => { const input = document.createElement('input');"
                                + " input.type = 'hidden'; input.name = name; input.value = value; form.append(input); };"
                                + "add('username', $0); add('password', $1);"
                                + "const csrf = document.querySelector('meta[name=_csrf]');"
                                + "const parameter = document.querySelector('meta[name=_csrf_parameter]');"
                                + "if (csrf && parameter) add(parameter.content, csrf.content);"
                                + "document.body.append(form); form.submit();",
                        username,
                        password);
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("identity.login.title"));
        labels.setUsername(getTranslation("identity.username"));
        labels.setPassword(getTranslation("identity.password"));
        labels.setForgotPassword(getTranslation("identity.reset.link"));
        labels.setSubmit(getTranslation("identity.login.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("identity.login.refused"));
        error.setMessage(getTranslation("identity.login.refused.help"));
        error.setUsername(getTranslation("identity.username.missing"));
        error.setPassword(getTranslation("identity.password.missing"));
        return texts;
    }
}
