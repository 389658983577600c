package rosa.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import rosa.identity.AccessRequest;
import rosa.identity.Account;
import rosa.identity.Accounts;
import rosa.identity.IdentityProvider;
import rosa.shared.Formats;

/// People whom the identity provider knows and who have no account here: each can be given one that
/// exists, or be refused. Shown only while there are any.
final class AccessRequests extends Section {
    private final transient IdentityProvider provider;
    private final transient Accounts accounts;

    AccessRequests(IdentityProvider provider, Accounts accounts) {
        this.provider = provider;
        this.accounts = accounts;
        refresh();
    }

    private void refresh() {
        var requests = provider.requests();
        removeAll();
        setVisible(!requests.isEmpty());
        var list = new UnorderedList();
        list.addClassName("rosa-invitations");
        requests.forEach(request -> list.add(line(request)));
        add(
                new H2(getTranslation("administration.requests")),
                new Paragraph(getTranslation("administration.requests.help")),
                list);
    }

    private ListItem line(AccessRequest request) {
        String who = request.name().isEmpty() ? request.subject() : request.name();
        var choice = new ComboBox<Account>(getTranslation("administration.requests.account"));
        choice.setItems(accounts.all());
        choice.setItemLabelGenerator(
                account -> account.data().displayName() + " · " + account.data().username());
        var link =
                new Button(
                        getTranslation("administration.requests.link"),
                        click -> link(request, choice));
        link.setAriaLabel(getTranslation("administration.requests.link") + " " + who);
        var refuse =
                new Button(
                        getTranslation("administration.requests.refuse"),
                        click -> {
                            provider.refuse(request);
                            refresh();
                        });
        refuse.setAriaLabel(getTranslation("administration.requests.refuse") + " " + who);
        var actions = new Div(choice, link, refuse);
        actions.addClassName("rosa-toolbar");
        return new ListItem(
                new Span(
                        getTranslation(
                                "administration.requests.one",
                                who,
                                request.email(),
                                Formats.moment(request.at()))),
                actions);
    }

    private void link(AccessRequest request, ComboBox<Account> choice) {
        Account chosen = choice.getValue();
        if (chosen == null) {
            choice.setErrorMessage(getTranslation("administration.requests.account.missing"));
            choice.setInvalid(true);
            return;
        }
        boolean done = provider.grant(request, chosen.id());
        Notification.show(
                getTranslation(
                        done
                                ? "administration.requests.linked"
                                : "administration.requests.linked.not",
                        chosen.data().displayName()));
        refresh();
    }
}
