package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import rosa.imports.model.ImportKind;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// Somebody who brings files in, in tests.
public final class ImportDesk {
    private final Imports imports;
    private final Accounts accounts;

    public ImportDesk(Imports imports, Accounts accounts) {
        this.imports = imports;
        this.accounts = accounts;
    }

    /// Signs a new person in.
    ///
    /// @return their username
    public String signIn(Set<Role> roles, Set<TerritoryId> where, @Nullable OrganisationId office) {
        String name = "imp." + UUID.randomUUID().toString().substring(0, 12);
        var created =
                accounts.create(
                        new AccountData(
                                name, "Prova", "", roles, office, where, Locale.ITALIAN, true),
                        "una-frase-lunga-e-sicura-" + UUID.randomUUID());
        assertThat(created).isInstanceOf(Accounts.Creation.Created.class);
        signIn(name);
        return name;
    }

    /// Signs a person in again.
    public void signIn(String name) {
        var account = accounts.findByUsername(name).orElseThrow();
        var principal = new AccountPrincipal(account.id(), name, "", List.of(), true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    public Preview preview(ImportKind kind, String content) throws IOException {
        return preview(kind, "", content);
    }

    public Preview preview(ImportKind kind, String sender, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return imports.preview(
                kind, "prova.csv", sender, new ByteArrayInputStream(bytes), Progress.SILENT);
    }

    /// Takes a file that must be sound.
    public ImportRun take(ImportKind kind, String content) throws IOException {
        return take(kind, "", content);
    }

    /// Takes a file of a sender that must be sound.
    public ImportRun take(ImportKind kind, String sender, String content) throws IOException {
        Preview preview = preview(kind, sender, content);
        assertThat(preview.problems().stream().filter(one -> one.isError()).map(Italian::text))
                .isEmpty();
        Taken taken = imports.take(preview.id(), Progress.SILENT);
        assertThat(taken).isInstanceOf(Taken.Done.class);
        return ((Taken.Done) taken).run();
    }
}
