package rosa.browser;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.Role;

/// People with accounts of their own, whose passwords are no longer the first ones.
final class People {
    static final String PASSWORD = "una frase segreta assai lunga";

    private People() {}

    /// Opens an account for somebody with this name who runs the table; the answer is the username.
    static String coordinator(Accounts accounts, String displayName) {
        return somebody(accounts, displayName, Role.COORDINATOR);
    }

    /// The same for somebody who administers the programme.
    static String administrator(Accounts accounts, String displayName) {
        return somebody(accounts, displayName, Role.ADMINISTRATOR);
    }

    private static String somebody(Accounts accounts, String displayName, Role role) {
        String username = "prova." + UUID.randomUUID();
        var created =
                accounts.create(
                        new AccountData(
                                username,
                                displayName,
                                "",
                                Set.of(role),
                                null,
                                Set.of(),
                                Locale.ITALIAN,
                                true),
                        "la prima frase, da cambiare subito");
        if (!(created instanceof Accounts.Creation.Created(var account))) {
            throw new IllegalStateException(created.toString());
        }
        accounts.setPassword(account.id(), PASSWORD, true);
        return username;
    }
}
