package rosa.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rosa.identity.PasswordRules;

/// Where the secret link of a message leads: a form on a card, then a word of what came of it.
/// Opening the page uses nothing up: programs that look into mail open links, too.
abstract class LinkView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final Div card = new Div();

    LinkView() {
        addClassName("rosa-login");
        card.addClassNames("rosa-login-card", "rosa-form");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String given) {
        // An address cut short in a message leads here, too.
        show(given == null ? "" : given);
    }

    /// Shows the form that the secret opens, or that it is no longer valid.
    abstract void show(String secret);

    /// The form, sent by its button or with the enter key.
    final void ask(
            String title, String text, String actionKey, Runnable action, Component... fields) {
        Button send = new Button(getTranslation(actionKey), _ -> action.run());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        card.removeAll();
        card.add(new H1(title), new Paragraph(text));
        card.add(Arrays.asList(fields));
        card.add(send);
    }

    /// What came of it, and where to go on.
    final void end(String titleKey, String textKey, String address, String linkKey) {
        card.removeAll();
        card.add(
                new H1(getTranslation(titleKey)),
                new Paragraph(getTranslation(textKey)),
                new Anchor(address, getTranslation(linkKey)));
    }

    /// A field for a password that is not known yet, with what is asked of it.
    final PasswordField newPassword(String labelKey) {
        PasswordField field = new PasswordField();
        field.setLabel(getTranslation(labelKey));
        field.setHelperText(getTranslation("identity.password.help", PasswordRules.SHORTEST));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return field;
    }

    final <F extends HasValidationProperties & Focusable<?>> void refuse(F field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }
}
