package rosa.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.stream.Collectors;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.Mail;
import rosa.identity.Mails;
import rosa.identity.PendingInvitation;
import rosa.identity.PublicAddress;
import rosa.shared.Formats;

/// Who has been invited and has not come yet, how far the message got, and what can be done about
/// it. An expired invitation is not shown.
final class PendingInvitations extends Section {
    private final transient Accounts accounts;
    private final transient Mails mails;
    private final transient PublicAddress address;

    PendingInvitations(Accounts accounts, Mails mails, PublicAddress address) {
        this.accounts = accounts;
        this.mails = mails;
        this.address = address;
    }

    void refresh() {
        var invitations = accounts.pendingInvitations();
        removeAll();
        add(new H2(getTranslation("administration.invite.pending")));
        if (invitations.isEmpty()) {
            add(new Paragraph(getTranslation("administration.invite.pending.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rosa-invitations");
        invitations.forEach(invitation -> list.add(line(invitation)));
        add(list);
    }

    private ListItem line(PendingInvitation invitation) {
        var data = invitation.data();
        String whom = data.email().isBlank() ? data.displayName() : data.email();
        var line =
                new ListItem(
                        new Span(
                                getTranslation(
                                        "administration.invite.pending.one",
                                        whom,
                                        roles(data),
                                        Formats.moment(invitation.expiresAt()))));
        var actions = new Div();
        actions.addClassName("rosa-toolbar");
        Mail mail = invitation.mail();
        if (mail != null) {
            line.add(MailWords.state(this, mail));
            if (mail.state() != Mail.State.WAITING) {
                actions.add(button("administration.mail.again", whom, () -> again(mail, whom)));
            }
        }
        actions.add(
                button(
                        "administration.invite.newlink",
                        whom,
                        () -> newLink(invitation.id(), actions)));
        line.add(actions);
        return line;
    }

    private Button button(String key, String whom, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation(key) + " " + whom);
        return button;
    }

    private void again(Mail mail, String whom) {
        boolean goes = mails.sendAgain(mail.id());
        Notification.show(
                getTranslation(
                        goes ? "administration.mail.again.done" : "administration.mail.again.late",
                        whom));
        refresh();
    }

    private void newLink(String id, Div actions) {
        accounts.renewInvitation(id)
                .ifPresentOrElse(
                        secret ->
                                InvitationDialog.link(
                                        UI.getCurrent(), address, secret, actions::add),
                        this::refresh);
    }

    private String roles(AccountData data) {
        return data.roles().stream()
                .sorted()
                .map(role -> getTranslation(role.messageKey()))
                .collect(Collectors.joining(", "));
    }
}
