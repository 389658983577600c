package rosa.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.DatabaseSettings;
import rosa.database.Graph;
import rosa.identity.AccountData;
import rosa.identity.DemoAccounts;
import rosa.identity.Role;

/// Makes the accounts that a new installation needs: one administrator with a one-time password
/// and, in demo mode, one account a role. Their passwords are told once, in `first-sign-in.txt` of
/// the data folder (mode 0600), which the launcher shows.
@Component
@Order(100)
class FirstAccounts implements ApplicationRunner, DemoAccounts {
    static final String ADMINISTRATOR = "amministratore";

    private static final String FILE = "first-sign-in.txt";
    private static final String DEMO_PASSWORD = "demo.password";

    private final GraphAccounts accounts;
    private final Neo4jClient client;
    private final Graph graph;
    private final Path folder;
    private final boolean demo;

    FirstAccounts(
            GraphAccounts accounts,
            Neo4jClient client,
            Graph graph,
            DatabaseSettings settings,
            @Value("${rosa.demo:on}") String demo) {
        this.accounts = accounts;
        this.client = client;
        this.graph = graph;
        this.folder = settings.data();
        this.demo = "on".equals(demo);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.all().isEmpty()) {
            forgetIfUsed();
            return;
        }
        String password = Hashes.readablePassword();
        accounts.create(
                account(ADMINISTRATOR, "Amministratore", Role.ADMINISTRATOR),
                password,
                true,
                false);
        StringBuilder told =
                new StringBuilder(
                        "Utente: %s\nPassword (da cambiare al primo accesso): %s\n"
                                .formatted(ADMINISTRATOR, password));
        if (demo) {
            String shared = Hashes.readablePassword();
            graph.write(() ->
                    client.query(
                                    "MERGE (s:Setting {key: $key}) SET s.value = $value, s.demo = true")
                            .bindAll(java.util.Map.of("key", DEMO_PASSWORD, "value", shared))
                            .run());
            told.append("Account dimostrativi (password %s):".formatted(shared));
            for (DemoAccount one : DEMO) {
                accounts.create(
                        account(one.username(), one.displayName(), one.role()),
                        shared,
                        false,
                        true);
                told.append(' ').append(one.username());
            }
            told.append('\n');
        }
        tell(told.toString());
    }

    @Override
    public Optional<String> password() {
        return graph.read(() ->
                client.query("MATCH (s:Setting {key: $key}) RETURN s.value")
                        .bind(DEMO_PASSWORD)
                        .to("key")
                        .fetchAs(String.class)
                        .one());
    }

    /// Removes the file once the administrator's one-time password has been replaced.
    private void forgetIfUsed() {
        boolean isUsed =
                accounts.findByUsername(ADMINISTRATOR)
                        .map(account -> !account.mustChangePassword())
                        .orElse(true);
        if (isUsed) {
            try {
                Files.deleteIfExists(folder.resolve(FILE));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static AccountData account(String username, String displayName, Role role) {
        return new AccountData(
                username, displayName, "", Set.of(role), null, Set.of(), Locale.ITALIAN, true);
    }

    private void tell(String text) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
