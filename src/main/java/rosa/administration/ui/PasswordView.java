package rosa.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.PasswordRules;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Where a person replaces the password, by wish or because another chose it.
@Route(value = "profilo/password", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {
    private final transient Accounts accounts;
    private final transient CurrentPerson person;
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    PasswordView(Accounts accounts, CurrentPerson person) {
        this.accounts = accounts;
        this.person = person;
        addClassNames("rosa-page", "rosa-form");
        present.setLabel(getTranslation("identity.password.present"));
        present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(getTranslation("identity.password.wanted"));
        wanted.setHelperText(getTranslation("identity.password.help", PasswordRules.SHORTEST));
        wanted.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        repeated.setLabel(getTranslation("identity.password.repeated"));
        repeated.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        Button save = new Button(getTranslation("identity.password.change"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        Paragraph duty = new Paragraph(getTranslation("identity.password.duty"));
        duty.setVisible(person.mustChangePassword());
        add(new H1(getPageHeading()), duty, present, wanted, repeated, new Div(save));
    }

    @Override
    public String getPageTitle() {
        return getPageHeading() + " · ROSA";
    }

    private String getPageHeading() {
        return getTranslation("identity.password.change");
    }

    private void change() {
        var account = person.get().account();
        clear(present);
        clear(wanted);
        clear(repeated);
        if (!accounts.isPassword(account, present.getValue())) {
            refuse(present, "identity.password.wrong");
        } else if (!wanted.getValue().equals(repeated.getValue())) {
            refuse(repeated, "identity.password.differs");
        } else {
            switch (accounts.setPassword(account, wanted.getValue(), true)) {
                case Accounts.PasswordChange.Done _ -> {
                    Notification.show(getTranslation("identity.password.changed"));
                    UI.getCurrent().navigate("");
                }
                case Accounts.PasswordChange.Weak(var weakness) ->
                        refuse(wanted, weakness.messageKey());
                case Accounts.PasswordChange.NoAccount _ ->
                        refuse(present, "identity.password.wrong");
            }
        }
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    private static void clear(PasswordField field) {
        field.setInvalid(false);
    }
}
