package rosa.database.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import rosa.database.DatabaseSettings;
import rosa.shared.StartFailure;

/// A second server that the program did not start, reached by `ROSA_NEO4J_URI` as any other.
class ExternalDatabaseTest extends DatabaseContract {
    private static final String PASSWORD = "external-password";

    @TempDir private static Path home;

    private static EmbeddedServer server;
    private static Driver driver;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home, PASSWORD);
        driver = connect(server.boltUri(), PASSWORD);
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
    }

    @Override
    Driver driver() {
        return driver;
    }

    @Test
    void a_wrong_password_is_told_with_the_address() {
        assertThatThrownBy(() -> connect(server.boltUri(), "wrong-password"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(server.boltUri());
    }

    @Test
    void an_address_of_an_unknown_kind_is_told() {
        assertThatThrownBy(() -> connect("http://127.0.0.1:7474", PASSWORD))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ROSA_NEO4J_URI");
    }

    private static Driver connect(String uri, String password) {
        return new DatabaseConfiguration()
                .externalDriver(
                        new DatabaseSettings(
                                home,
                                new DatabaseSettings.External(uri, EmbeddedServer.USER, password)));
    }
}
