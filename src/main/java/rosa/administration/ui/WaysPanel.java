package rosa.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.time.Instant;
import rosa.identity.WaysIn;
import rosa.identity.WaysIn.Identity;
import rosa.shared.AccountId;
import rosa.shared.Formats;

/// How the person of an account can enter.
final class WaysPanel extends Section {
    private final transient WaysIn ways;
    private final AccountId account;

    WaysPanel(WaysIn ways, AccountId account) {
        this.ways = ways;
        this.account = account;
        addClassName("rosa-ways");
        refresh();
    }

    private void refresh() {
        var now = ways.of(account);
        var list = new UnorderedList();
        list.add(
                new ListItem(
                        getTranslation(
                                now.password()
                                        ? "administration.ways.password"
                                        : "administration.ways.password.none")),
                new ListItem(getTranslation("administration.ways.passkeys", now.passkeys())));
        now.identities().forEach(identity -> list.add(line(identity)));
        removeAll();
        add(new H3(getTranslation("administration.ways")), list);
    }

    private Component line(Identity identity) {
        String provider = host(identity.issuer());
        Instant used = identity.lastUsedAt();
        String text =
                getTranslation(
                        "administration.ways.provider",
                        provider,
                        identity.email().isEmpty() ? identity.subject() : identity.email(),
                        Formats.moment(identity.linkedAt()),
                        used == null ? "–" : Formats.moment(used));
        Button unlink =
                new Button(getTranslation("administration.ways.unlink"), click -> ask(identity));
        unlink.setAriaLabel(getTranslation("administration.ways.unlink") + " " + provider);
        return new ListItem(new Span(text), unlink);
    }

    private void ask(Identity identity) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("administration.ways.unlink.ask", host(identity.issuer())));
        dialog.setText(getTranslation("administration.ways.unlink.consequence"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("administration.ways.unlink"));
        dialog.addConfirmListener(confirmed -> {
            ways.unlink(account, identity);
            refresh();
        });
        dialog.open();
    }

    private static String host(String issuer) {
        String host = URI.create(issuer).getHost();
        return host == null ? issuer : host;
    }
}
