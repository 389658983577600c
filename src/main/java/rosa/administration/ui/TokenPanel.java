package rosa.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.identity.PersonalTokens;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.PersonalTokens.Token;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;

/// One's tokens for the REST API: made, shown once, revoked.
final class TokenPanel extends Section {
    private final AccountId owner;
    private final transient PersonalTokens tokens;
    private final Grid<Token> grid = new Grid<>();
    private final TextField name = new TextField();
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    private final DayField expires = new DayField();
    private final Div issued = new Div();

    TokenPanel(AccountId owner, PersonalTokens tokens) {
        this.owner = owner;
        this.tokens = tokens;
        add(
                new H2(getTranslation("identity.token.title")),
                new Paragraph(getTranslation("identity.token.help")),
                form(),
                issued,
                list());
        issued.getElement().setAttribute("role", "status");
        refresh();
    }

    private Div form() {
        name.setLabel(getTranslation("identity.token.name"));
        name.setMaxLength(80);
        scopes.setLabel(getTranslation("identity.token.scopes"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(this::describe);
        scopes.setValue(Set.of(Scope.READ));
        expires.setLabel(getTranslation("identity.token.expires"));
        expires.setMin(LocalDate.now(Formats.ROME).plusDays(1));
        Button issue = new Button(getTranslation("identity.token.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, scopes, expires, new Div(issue));
        form.addClassName("rosa-form");
        return form;
    }

    private Grid<Token> list() {
        grid.setAllRowsVisible(true);
        grid.addColumn(Token::name).setHeader(getTranslation("identity.token.name"));
        grid.addColumn(token ->
                        token.scopes().stream()
                                .sorted()
                                .map(this::describe)
                                .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("identity.token.scopes"));
        grid.addColumn(token -> moment(token.expiresAt()))
                .setHeader(getTranslation("identity.token.expires"));
        grid.addColumn(token -> moment(token.lastUsedAt()))
                .setHeader(getTranslation("identity.token.used"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("identity.token.state"));
        return grid;
    }

    private com.vaadin.flow.component.Component state(Token token) {
        Instant revoked = token.revokedAt();
        if (revoked != null) {
            return new com.vaadin.flow.component.html.Span(
                    getTranslation("identity.token.revoked", Formats.moment(revoked)));
        }
        Button revoke = new Button(getTranslation("identity.token.revoke"), click -> ask(token));
        revoke.setAriaLabel(getTranslation("identity.token.revoke") + " " + token.name());
        return revoke;
    }

    private void issue() {
        if (name.isEmpty() || scopes.isEmpty()) {
            name.setInvalid(name.isEmpty());
            name.setErrorMessage(getTranslation("identity.token.name.missing"));
            scopes.setInvalid(scopes.isEmpty());
            scopes.setErrorMessage(getTranslation("identity.token.scopes.missing"));
            return;
        }
        if (expires.isInvalid()) {
            expires.focus();
            return;
        }
        LocalDate until = expires.getValue();
        var made =
                tokens.issue(
                        owner,
                        name.getValue(),
                        scopes.getValue(),
                        until == null
                                ? null
                                : until.plusDays(1).atStartOfDay(Formats.ROME).toInstant());
        issued.removeAll();
        issued.add(new Paragraph(getTranslation("identity.token.once")), new Code(made.secret()));
        name.clear();
        refresh();
    }

    private void ask(Token token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("identity.token.revoke.ask", token.name()));
        dialog.setText(getTranslation("identity.token.revoke.consequence"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("identity.token.revoke"));
        dialog.addConfirmListener(confirmed -> {
            tokens.revoke(owner, token.id());
            refresh();
        });
        dialog.open();
    }

    private void refresh() {
        grid.setItems(tokens.of(owner));
    }

    private String describe(Scope scope) {
        return getTranslation("identity.scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "–" : Formats.moment(instant);
    }
}
