package rosa.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.shared.OrganisationId;

/// Signs people in for tests, each with an account of their own.
public final class SignedInAs {
    private SignedInAs() {}

    /// Opens an account with this role and works under it from now on.
    public static void a(Accounts accounts, Role role, @Nullable OrganisationId organisation) {
        var name = role.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID();
        var created =
                accounts.create(
                        new AccountData(
                                name,
                                "Persona di prova (" + role + ")",
                                "",
                                Set.of(role),
                                organisation,
                                Set.of(),
                                Locale.ITALIAN,
                                true),
                        "una frase di prova assai lunga");
        if (!(created instanceof Accounts.Creation.Created(var account))) {
            throw new IllegalStateException(created.toString());
        }
        accounts.setPassword(account.id(), "un'altra frase di prova assai lunga", true);
        var principal = new AccountPrincipal(account.id(), name, "", List.of(), true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of()));
    }

    /// Opens an account with this role that speaks for nobody and works under it from now on.
    public static void a(Accounts accounts, Role role) {
        a(accounts, role, null);
    }
}
