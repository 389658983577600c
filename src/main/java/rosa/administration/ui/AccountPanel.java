package rosa.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.Affiliations;
import rosa.identity.WaysIn;
import rosa.shared.Changed;

/// One account beside the list: its fields, and a new password for somebody who lost theirs.
final class AccountPanel extends Div {
    private final transient Accounts accounts;
    private final transient Runnable changed;
    private final AccountForm form;
    private final Paragraph conflict = new Paragraph();
    private transient Account account;

    AccountPanel(
            Accounts accounts,
            WaysIn ways,
            List<Affiliations> affiliations,
            Account account,
            Runnable changed) {
        this.accounts = accounts;
        this.account = account;
        this.changed = changed;
        this.form = new AccountForm(affiliations, false);
        form.show(account.data());
        conflict.setVisible(false);
        conflict.getElement().setAttribute("role", "alert");
        Button save = new Button(getTranslation("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel =
                new Button(
                        getTranslation("action.cancel"), click -> form.show(this.account.data()));
        Div bar = new Div(save, cancel);
        bar.addClassName("rosa-form-bar");
        add(
                new H2(account.data().displayName()),
                new WaysPanel(ways, account.id()),
                conflict,
                form,
                bar,
                password());
    }

    private void save() {
        form.read().ifPresent(this::save);
    }

    private void save(AccountData data) {
        switch (accounts.amend(account.id(), account.version(), data)) {
            case Changed.Done<Account>(Account now) -> {
                account = now;
                conflict.setVisible(false);
                changed.run();
                Notification.show(getTranslation("administration.account.saved"));
            }
            case Changed.Stale<Account>(Account theirs) -> {
                account = theirs;
                conflict.setText(
                        getTranslation(
                                "administration.account.stale",
                                theirs.data().displayName(),
                                theirs.data().roles().stream()
                                        .sorted()
                                        .map(role -> getTranslation(role.messageKey()))
                                        .toList()));
                conflict.setVisible(true);
            }
            case Changed.Gone<Account> _ -> {
                conflict.setText(getTranslation("administration.account.gone"));
                conflict.setVisible(true);
            }
        }
    }

    private Div password() {
        PasswordField field = new PasswordField(getTranslation("administration.account.password"));
        field.setHelperText(getTranslation("administration.account.password.help"));
        Button set =
                new Button(
                        getTranslation("administration.account.password.set"),
                        click -> {
                            var result =
                                    accounts.setPassword(account.id(), field.getValue(), false);
                            if (result instanceof Accounts.PasswordChange.Weak(var weakness)) {
                                field.setErrorMessage(getTranslation(weakness.messageKey()));
                                field.setInvalid(true);
                            } else {
                                field.clear();
                                field.setInvalid(false);
                                Notification.show(
                                        getTranslation("administration.account.password.done"));
                            }
                        });
        Div password = new Div(field, set);
        password.addClassName("rosa-form");
        return password;
    }
}
