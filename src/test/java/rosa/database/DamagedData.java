package rosa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import rosa.database.internal.DataFolder;
import rosa.database.internal.OpenDatabase;
import rosa.database.internal.Schema;

/// Data folders that something is wrong with.
public final class DamagedData {
    private DamagedData() {}

    /// A folder that another instance holds, until it is closed.
    public static AutoCloseableQuietly held(Path data) {
        return DataFolder.take(data)::close;
    }

    /// A migrated database on which `cypher` was run.
    public static void with(Path data, String cypher) {
        try {
            Files.createDirectories(data.resolve("neo4j"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var settings = new DatabaseSettings(data, new DatabaseSettings.External("", "neo4j", null));
        try (OpenDatabase database = OpenDatabase.of(settings);
                var session = database.driver().session()) {
            Schema.make(database.driver(), Clock.systemUTC());
            session.run(cypher).consume();
        }
    }

    /// Closes without a checked exception.
    @FunctionalInterface
    public interface AutoCloseableQuietly extends AutoCloseable {
        @Override
        void close();
    }
}
