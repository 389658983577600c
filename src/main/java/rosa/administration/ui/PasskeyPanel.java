package rosa.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosa.identity.Passkeys;
import rosa.identity.Passkeys.Begun;
import rosa.identity.Passkeys.Passkey;
import rosa.identity.Passkeys.Registration;
import rosa.identity.Passkeys.Removal;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.ui.PasskeyButton;

/// One's passkeys: made, named, taken away.
final class PasskeyPanel extends Section {
    private final AccountId owner;
    private final transient Passkeys passkeys;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final TextField name = new TextField();
    private final Paragraph outcome = new Paragraph();
    private @Nullable Begun begun;

    PasskeyPanel(AccountId owner, Passkeys passkeys) {
        this.owner = owner;
        this.passkeys = passkeys;
        outcome.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("identity.passkey.title")),
                new Paragraph(getTranslation("identity.passkey.help")),
                form(),
                outcome,
                list,
                none);
        list.addClassName("rosa-entries");
        none.setText(getTranslation("identity.passkey.none"));
        none.addClassName("rosa-muted");
        refresh();
    }

    private Div form() {
        name.setLabel(getTranslation("identity.passkey.name"));
        name.setHelperText(getTranslation("identity.passkey.name.help"));
        name.setMaxLength(Passkeys.LONGEST_LABEL);
        Div form = new Div(name, PasskeyButton.making(passkeys.host(), this::question, this::keep));
        form.addClassName("rosa-form");
        return form;
    }

    private String question() {
        Begun question = passkeys.begin(owner);
        begun = question;
        return question.json();
    }

    private void keep(String answer) {
        Begun question = begun;
        begun = null;
        if (question == null) {
            return;
        }
        String label =
                name.isEmpty() ? getTranslation("identity.passkey.name.default") : name.getValue();
        switch (passkeys.register(owner, question, label, answer)) {
            case Registration.Done(var made) -> {
                outcome.setText(getTranslation("identity.passkey.made", made.label()));
                name.clear();
                refresh();
            }
            case Registration.Refused _ ->
                    outcome.setText(getTranslation("identity.passkey.refused"));
        }
    }

    private ListItem line(Passkey passkey) {
        Instant used = passkey.lastUsedAt();
        var name = new Span(passkey.label());
        name.addClassName("rosa-entry-name");
        var about =
                new Span(
                        getTranslation(
                                used == null
                                        ? "identity.passkey.about.unused"
                                        : "identity.passkey.about",
                                getTranslation(
                                        passkey.synced()
                                                ? "identity.passkey.synced"
                                                : "identity.passkey.bound"),
                                Formats.moment(passkey.createdAt()),
                                used == null ? "" : Formats.moment(used)));
        about.addClassName("rosa-muted");
        return new ListItem(name, about, actions(passkey));
    }

    private Component actions(Passkey passkey) {
        Button rename =
                new Button(getTranslation("identity.passkey.rename"), click -> rename(passkey));
        rename.setAriaLabel(getTranslation("identity.passkey.rename") + " " + passkey.label());
        Button remove =
                new Button(getTranslation("identity.passkey.remove"), click -> ask(passkey));
        remove.setAriaLabel(getTranslation("identity.passkey.remove") + " " + passkey.label());
        Div actions = new Div(rename, remove);
        actions.addClassName("rosa-entry-actions");
        return actions;
    }

    private void rename(Passkey passkey) {
        Dialog dialog = new Dialog(getTranslation("identity.passkey.rename"));
        TextField label = new TextField(getTranslation("identity.passkey.name"));
        label.setValue(passkey.label());
        label.setMaxLength(Passkeys.LONGEST_LABEL);
        label.setAutoselect(true);
        label.setWidthFull();
        Button save =
                new Button(
                        getTranslation("action.save"),
                        click -> {
                            if (label.getValue().isBlank()) {
                                label.setErrorMessage(
                                        getTranslation("identity.passkey.name.missing"));
                                label.setInvalid(true);
                                return;
                            }
                            passkeys.rename(owner, passkey.id(), label.getValue());
                            dialog.close();
                            refresh();
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(label);
        dialog.getFooter()
                .add(new Button(getTranslation("action.cancel"), click -> dialog.close()), save);
        dialog.setWidth("min(28rem, 95vw)");
        dialog.open();
        label.focus();
    }

    private void ask(Passkey passkey) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("identity.passkey.remove.ask", passkey.label()));
        dialog.setText(getTranslation("identity.passkey.remove.consequence"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("identity.passkey.remove"));
        dialog.addConfirmListener(confirmed -> {
            if (passkeys.remove(owner, passkey.id()) == Removal.LAST_WAY) {
                Notification.show(getTranslation("identity.passkey.remove.last"));
            }
            refresh();
        });
        dialog.open();
    }

    private void refresh() {
        var mine = passkeys.of(owner);
        list.removeAll();
        mine.forEach(passkey -> list.add(line(passkey)));
        list.setVisible(!mine.isEmpty());
        none.setVisible(mine.isEmpty());
    }
}
