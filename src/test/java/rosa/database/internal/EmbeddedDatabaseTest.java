package rosa.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import rosa.shared.StartFailure;

class EmbeddedDatabaseTest extends DatabaseContract {
    @TempDir private static Path folder;

    private static DataFolder data;
    private static EmbeddedServer server;
    private static Driver driver;

    @BeforeAll
    static void start() {
        data = DataFolder.take(folder);
        server = EmbeddedServer.start(data.databaseHome(), data.secret());
        driver =
                GraphDatabase.driver(
                        server.boltUri(), AuthTokens.basic(EmbeddedServer.USER, data.secret()));
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
        data.close();
    }

    @Override
    Driver driver() {
        return driver;
    }

    @Test
    void nobody_gets_in_without_the_secret() {
        try (var guessing =
                GraphDatabase.driver(server.boltUri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(guessing::verifyConnectivity)
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void the_secret_is_readable_by_its_owner_only() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_database_listens_on_loopback_only() {
        assertThat(server.boltUri()).startsWith("bolt://127.0.0.1:");
    }

    @Test
    void a_database_starts_again_on_its_own_files(@TempDir Path home) {
        EmbeddedServer.start(home, "the-same-password").close();

        var again = EmbeddedServer.start(home, "the-same-password");

        assertThat(again.boltUri()).startsWith("bolt://127.0.0.1:");
        again.close();
    }

    @Test
    void a_second_instance_is_told_that_the_folder_is_in_use() {
        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("già usata da un'altra istanza");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString());
    }
}
