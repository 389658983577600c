package rosa.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.Affiliations;
import rosa.identity.Mails;
import rosa.identity.PublicAddress;

/// Invites somebody: by e-mail where messages can be sent and there is an address, else by a link
/// that the administrator passes on.
final class InvitationDialog extends Dialog {
    private static final Duration HOLDS = Duration.ofDays(14);

    private final transient Accounts accounts;
    private final transient PublicAddress address;
    private final transient Runnable invited;
    private final AccountForm form;
    private final Button send = new Button();
    private final boolean byMail;

    InvitationDialog(
            Accounts accounts,
            Mails mails,
            PublicAddress address,
            List<Affiliations> affiliations,
            Runnable invited) {
        this.accounts = accounts;
        this.address = address;
        this.invited = invited;
        this.form = new AccountForm(affiliations, true);
        this.byMail = mails.status() instanceof Mails.Status.On;
        setHeaderTitle(getTranslation("administration.invite"));
        send.setText(
                getTranslation(
                        byMail ? "administration.invite.send" : "administration.invite.make"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> form.read().ifPresent(this::invite));
        add(
                new Paragraph(
                        getTranslation(
                                byMail
                                        ? "administration.invite.help.mail"
                                        : "administration.invite.help",
                                HOLDS.toDays())),
                form);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()), send);
        setWidth("min(36rem, 95vw)");
    }

    private void invite(AccountData data) {
        send.setVisible(false);
        form.setVisible(false);
        if (byMail && !data.email().isEmpty()) {
            accounts.sendInvitation(data, HOLDS);
            var done = new Paragraph(getTranslation("administration.invite.sent", data.email()));
            done.getElement().setAttribute("role", "status");
            add(done);
        } else {
            link(UI.getCurrent(), address, accounts.invite(data, HOLDS), this::add);
        }
        invited.run();
    }

    /// Shows the link of an invitation: under the public address, or under the one the
    /// administrator came by where the configuration says none.
    static void link(UI ui, PublicAddress address, String secret, Consumer<TextField> show) {
        if (address.isConfigured()) {
            show.accept(field(ui, address.origin(), secret));
        } else {
            ui.getPage()
                    .fetchCurrentURL(here ->
                            show.accept(
                                    field(
                                            ui,
                                            here.getProtocol() + "://" + here.getAuthority(),
                                            secret)));
        }
    }

    private static TextField field(UI ui, String origin, String secret) {
        TextField link = new TextField(ui.getTranslation("administration.invite.link"));
        link.setValue(origin + "/invito/" + secret);
        link.setReadOnly(true);
        link.setWidthFull();
        link.setHelperText(ui.getTranslation("administration.invite.link.help"));
        link.setAutoselect(true);
        return link;
    }
}
