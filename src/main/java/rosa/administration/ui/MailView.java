package rosa.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import rosa.identity.Account;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Mail;
import rosa.identity.Mails;
import rosa.identity.Roles;
import rosa.shared.Formats;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// The messages that ROSA sends: whether it can, what waits or did not go, a test.
@Route(value = "amministrazione/posta", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.mail", order = 91, icon = "vaadin:envelope")
@RolesAllowed(Roles.ADMINISTRATOR)
class MailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Mails mails;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final EmailField recipient = new EmailField();
    private final Button send = new Button();
    private final Paragraph outcome = new Paragraph();

    MailView(Mails mails, CurrentPerson person, Accounts accounts) {
        this.mails = mails;
        addClassName("rosa-page");
        recipient.setValue(
                accounts.find(person.get().account())
                        .map(Account::data)
                        .map(data -> data.email())
                        .orElse(""));
        add(new H1(getTranslation("nav.mail")), status());
        if (mails.status() instanceof Mails.Status.On) {
            add(trial());
        }
        list.addClassName("rosa-entries");
        none.setText(getTranslation("administration.mail.none"));
        none.addClassName("rosa-muted");
        add(new H2(getTranslation("administration.mail.list")), list, none);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.mail") + " · ROSA";
    }

    private Paragraph status() {
        return new Paragraph(
                switch (mails.status()) {
                    case Mails.Status.On(var server, var from) ->
                            getTranslation("administration.mail.on", server, from);
                    case Mails.Status.Off _ -> getTranslation("administration.mail.off");
                    case Mails.Status.NoAddress _ ->
                            getTranslation("administration.mail.noaddress");
                });
    }

    private Div trial() {
        recipient.setLabel(getTranslation("administration.mail.trial.to"));
        recipient.setErrorMessage(getTranslation("administration.account.email.wrong"));
        send.setText(getTranslation("administration.mail.trial"));
        send.addClickListener(click -> tryOut());
        outcome.getElement().setAttribute("role", "status");
        Div trial = new Div(recipient, new Div(send), outcome);
        trial.addClassName("rosa-form");
        return trial;
    }

    /// Waits for the mail server beside the screen, which stays usable.
    private void tryOut() {
        String to = recipient.getValue().strip();
        if (to.isEmpty() || recipient.isInvalid()) {
            recipient.setInvalid(true);
            recipient.focus();
            return;
        }
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        send.setEnabled(false);
        outcome.setText(getTranslation("administration.mail.trial.waiting"));
        Thread.ofVirtual()
                .start(() -> {
                    var trial = mails.test(to, locale);
                    ui.access(() -> told(to, trial));
                });
    }

    private void told(String to, Mails.Trial trial) {
        send.setEnabled(true);
        var problem = trial.problem();
        outcome.setText(
                problem == null
                        ? getTranslation("administration.mail.trial.done", to)
                        : getTranslation(
                                "administration.mail.trial.failed",
                                MailWords.reason(this, problem, trial.answer())));
    }

    /// Shows what is in the outbox now.
    void refresh() {
        var recent = mails.recent();
        list.removeAll();
        recent.forEach(mail -> list.add(line(mail)));
        list.setVisible(!recent.isEmpty());
        none.setVisible(recent.isEmpty());
    }

    private ListItem line(Mail mail) {
        var name =
                new Span(
                        getTranslation(
                                "administration.mail.one",
                                getTranslation("identity.mail." + mail.kind().key() + ".kind"),
                                mail.to()));
        name.addClassName("rosa-entry-name");
        var pill = new StatusPill(tone(mail), getTranslation(mail.state().messageKey()));
        var about =
                new Span(
                        getTranslation(
                                "administration.mail.about",
                                Formats.moment(mail.createdAt()),
                                MailWords.text(this, mail)));
        about.addClassName("rosa-muted");
        var line = new ListItem(name, pill, about);
        if (mail.state() == Mail.State.FAILED && mail.canGoAgain()) {
            Button again =
                    new Button(getTranslation("administration.mail.again"), click -> again(mail));
            again.setAriaLabel(getTranslation("administration.mail.again") + " " + mail.to());
            var actions = new Div(again);
            actions.addClassName("rosa-entry-actions");
            line.add(actions);
        }
        return line;
    }

    private static Tone tone(Mail mail) {
        return switch (mail.state()) {
            case SENT -> Tone.GOOD;
            case WAITING -> mail.problem() == null ? Tone.NEUTRAL : Tone.WARNING;
            case FAILED -> Tone.BAD;
        };
    }

    private void again(Mail mail) {
        boolean goes = mails.sendAgain(mail.id());
        Notification.show(
                getTranslation(
                        goes ? "administration.mail.again.done" : "administration.mail.again.late",
                        mail.to()));
        refresh();
    }
}
