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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import rosa.identity.PasswordResets;

/// Where people ask for a link by which to choose another password. It answers the same to
/// everybody.
@Route(value = "password-dimenticata", autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends Main implements HasDynamicTitle {
    private final transient PasswordResets resets;
    private final Div card = new Div();
    private final TextField whom = new TextField();

    ForgottenPasswordView(PasswordResets resets) {
        this.resets = resets;
        addClassName("rosa-login");
        card.addClassNames("rosa-login-card", "rosa-form");
        add(card);
        card.add(new H1(getTranslation("identity.reset.title")));
        if (resets.isOffered()) {
            ask();
        } else {
            card.add(new Paragraph(getTranslation("identity.reset.off")), back());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.reset.title") + " · ROSA";
    }

    private void ask() {
        whom.setLabel(getTranslation("identity.reset.whom"));
        whom.setAutocomplete(Autocomplete.USERNAME);
        whom.setMaxLength(200);
        Button send = new Button(getTranslation("identity.reset.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        card.add(new Paragraph(getTranslation("identity.reset.text")), whom, send, back());
    }

    private void send() {
        if (whom.getValue().isBlank()) {
            whom.setErrorMessage(getTranslation("identity.reset.whom.missing"));
            whom.setInvalid(true);
            return;
        }
        resets.ask(whom.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
        card.removeAll();
        Paragraph done =
                new Paragraph(
                        getTranslation("identity.reset.asked", PasswordResets.HOLDS.toMinutes()));
        done.getElement().setAttribute("role", "status");
        card.add(new H1(getTranslation("identity.reset.title")), done, back());
    }

    private Anchor back() {
        return new Anchor("/accesso", getTranslation("identity.reset.back"));
    }
}
