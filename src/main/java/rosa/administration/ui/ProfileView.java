package rosa.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Passkeys;
import rosa.identity.PersonalTokens;
import rosa.identity.SignedIn;
import rosa.identity.WaysIn;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// The person's own page: who they are here, their password, their tokens.
@Route(value = "profilo", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {
    ProfileView(
            CurrentPerson person,
            Accounts accounts,
            PersonalTokens tokens,
            Passkeys passkeys,
            WaysIn ways) {
        SignedIn me = person.get();
        addClassName("rosa-page");
        String roles =
                me.roles().stream()
                        .sorted()
                        .map(role -> getTranslation(role.messageKey()))
                        .collect(Collectors.joining(", "));
        String username =
                accounts.find(me.account()).map(account -> account.data().username()).orElse("");
        add(
                new H1(me.name()),
                new Paragraph(getTranslation("identity.profile.who", username, roles)),
                password(ways.of(me.account()).password()),
                new PasskeyPanel(me.account(), passkeys),
                new TokenPanel(me.account(), tokens));
    }

    private Paragraph password(boolean isKnown) {
        return isKnown
                ? new Paragraph(
                        new RouterLink(
                                getTranslation("identity.password.change"), PasswordView.class))
                : new Paragraph(getTranslation("identity.profile.passwordless"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.profile.title") + " · ROSA";
    }
}
