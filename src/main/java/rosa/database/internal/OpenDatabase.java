package rosa.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import rosa.database.DatabaseSettings;
import rosa.shared.StartFailure;

/// A database opened for maintenance, without migrating it: the external one; or the embedded one,
/// started here, or reached in the process that runs it.
public final class OpenDatabase implements AutoCloseable {
    static final int NO_DATA = 44;

    private final Driver driver;
    private final @Nullable EmbeddedServer server;
    private final @Nullable DataFolder folder;

    private OpenDatabase(
            Driver driver, @Nullable EmbeddedServer server, @Nullable DataFolder folder) {
        this.driver = driver;
        this.server = server;
        this.folder = folder;
    }

    /// Opens the database that `settings` name.
    ///
    /// @throws StartFailure if there is none, or it does not answer
    public static OpenDatabase of(DatabaseSettings settings) {
        if (!settings.isEmbedded()) {
            return new OpenDatabase(
                    new DatabaseConfiguration().externalDriver(settings), null, null);
        }
        Path data = settings.data().toAbsolutePath().normalize();
        if (!Files.isDirectory(data.resolve("neo4j"))) {
            throw new StartFailure(
                    NO_DATA,
                    "La cartella %s non contiene dati di ROSA: indica quella giusta con --data o ROSA_DATA."
                            .formatted(data));
        }
        try {
            return started(DataFolder.take(data));
        } catch (StartFailure failure) {
            if (failure.exitCode() != DataFolder.IN_USE || !Files.exists(data.resolve("bolt"))) {
                throw failure;
            }
            return running(data, failure);
        }
    }

    /// The connection, closed with this.
    public Driver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    private static OpenDatabase started(DataFolder folder) {
        EmbeddedServer server = EmbeddedServer.start(folder.databaseHome(), folder.secret());
        folder.announce(server.boltUri());
        return new OpenDatabase(connect(server.boltUri(), folder.secret()), server, folder);
    }

    private static OpenDatabase running(Path data, StartFailure inUse) {
        Driver driver = null;
        try {
            driver =
                    connect(
                            Files.readString(data.resolve("bolt")).strip(),
                            Files.readString(data.resolve("secret")).strip());
            driver.verifyConnectivity();
            return new OpenDatabase(driver, null, null);
        } catch (IOException | Neo4jException failure) {
            if (driver != null) {
                driver.close();
            }
            inUse.addSuppressed(failure);
            throw inUse;
        }
    }

    private static Driver connect(String uri, String secret) {
        return GraphDatabase.driver(
                uri, AuthTokens.basic(EmbeddedServer.USER, secret), DatabaseConfiguration.DRIVER);
    }
}
