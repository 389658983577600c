package rosa.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rosa.identity.Account;
import rosa.identity.Accounts;
import rosa.identity.Affiliations;
import rosa.identity.IdentityProvider;
import rosa.identity.Mails;
import rosa.identity.PublicAddress;
import rosa.identity.Roles;
import rosa.identity.WaysIn;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Who may sign in: the list, one account beside it, invitations.
@Route(value = "amministrazione/account", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.accounts", order = 90, icon = "vaadin:users")
@RolesAllowed(Roles.ADMINISTRATOR)
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FILTER = "cerca";
    private static final String SELECTED = "account";

    private final transient Accounts accounts;
    private final transient Mails mails;
    private final transient PublicAddress address;
    private final transient WaysIn ways;
    private final transient List<Affiliations> affiliations;
    private final Grid<Account> grid = new Grid<>();
    private final TextField filter = new TextField();
    private final Span count = new Span();
    private final Div detail = new Div();
    private final PendingInvitations pending;
    private UrlState state =
            UrlState.of(new com.vaadin.flow.router.Location("amministrazione/account"));

    AccountsView(
            Accounts accounts,
            Mails mails,
            PublicAddress address,
            WaysIn ways,
            IdentityProvider provider,
            List<Affiliations> affiliations) {
        this.accounts = accounts;
        this.mails = mails;
        this.address = address;
        this.ways = ways;
        this.pending = new PendingInvitations(accounts, mails, address);
        this.affiliations = affiliations;
        addClassNames("rosa-page", "rosa-split");
        detail.addClassName("rosa-detail");
        var body = new Div(list(), detail);
        body.addClassName("rosa-split-body");
        add(header(), toolbar(), body, new AccessRequests(provider, accounts), pending);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        filter.setValue(state.get(FILTER).orElse(""));
        refresh();
        showSelected();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.accounts") + " · ROSA";
    }

    private Div header() {
        Button invite = new Button(getTranslation("administration.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div header = new Div(new H1(getTranslation("nav.accounts")), invite);
        header.addClassName("rosa-page-header");
        return header;
    }

    private Div toolbar() {
        filter.setPlaceholder(getTranslation("administration.account.filter"));
        filter.setAriaLabel(getTranslation("administration.account.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state = state.with(FILTER, change.getValue());
                state.replace(UI.getCurrent());
                refresh();
            }
        });
        count.addClassName("rosa-muted");
        Div toolbar = new Div(filter, count);
        toolbar.addClassName("rosa-toolbar");
        return toolbar;
    }

    private Grid<Account> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addColumn(account -> account.data().displayName())
                .setHeader(getTranslation("administration.account.name"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(account -> account.data().username())
                .setHeader(getTranslation("identity.username"))
                .setSortable(true);
        grid.addColumn(this::roles).setHeader(getTranslation("administration.account.roles"));
        grid.addColumn(
                        account -> {
                            Instant seen = account.lastSeenAt();
                            return seen == null ? "–" : Formats.moment(seen);
                        })
                .setHeader(getTranslation("administration.account.seen"));
        grid.addColumn(account ->
                        getTranslation(
                                account.data().enabled()
                                        ? "administration.account.state.enabled"
                                        : "administration.account.state.disabled"))
                .setHeader(getTranslation("administration.account.state"));
        grid.setEmptyStateText(getTranslation("administration.account.none"));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                state =
                        state.with(
                                SELECTED,
                                selection
                                        .getFirstSelectedItem()
                                        .map(account -> account.id().value())
                                        .orElse(null));
                state.push(UI.getCurrent());
                showSelected();
            }
        });
        return grid;
    }

    private void refresh() {
        String text = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<Account> matching =
                accounts.all().stream().filter(account -> matches(account, text)).toList();
        grid.setItems(matching);
        pending.refresh();
        count.setText(getTranslation("administration.account.count", matching.size()));
    }

    private boolean matches(Account account, String text) {
        var data = account.data();
        return (data.displayName()
                        + " "
                        + data.username()
                        + " "
                        + data.email()
                        + " "
                        + roles(account))
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    private void showSelected() {
        detail.removeAll();
        state.get(SELECTED)
                .flatMap(id -> accounts.find(new AccountId(id)))
                .ifPresent(account -> {
                    grid.select(account);
                    detail.add(
                            new AccountPanel(accounts, ways, affiliations, account, this::refresh));
                });
        detail.setVisible(detail.getComponentCount() > 0);
    }

    private void invite() {
        new InvitationDialog(accounts, mails, address, affiliations, pending::refresh).open();
    }

    private String roles(Account account) {
        return account.data().roles().stream()
                .sorted()
                .map(role -> getTranslation(role.messageKey()))
                .collect(Collectors.joining(", "));
    }
}
