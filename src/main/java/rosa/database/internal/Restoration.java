package rosa.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import rosa.database.Backups.Contents;
import rosa.database.DatabaseSettings;
import rosa.shared.StartFailure;

/// Puts a backup in the place of the graph.
///
/// An embedded database is made anew beside the one that is there, compared with the backup's hash
/// and only then put in its place; the old one is kept. An external one is emptied and filled in
/// place, after a backup of what it holds.
public final class Restoration {
    static final int HOLDS_DATA = 41;
    static final int NEWER_BACKUP = 42;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DatabaseSettings settings;
    private final Clock clock;

    public Restoration(DatabaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws StartFailure if the backup or the place is not fit; nothing has changed then
    public Contents restore(Path file, boolean replace) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.check();
            List<MigrationFile> schema = schemaOf(backup.manifest());
            return settings.isEmbedded()
                    ? embedded(backup, schema, replace)
                    : external(backup, schema, replace);
        }
    }

    private Contents embedded(BackupFile backup, List<MigrationFile> schema, boolean replace) {
        try (DataFolder folder = DataFolder.take(settings.data())) {
            Path home = folder.databaseHome();
            if (Files.exists(home) && !replace) {
                throw holdsData("la cartella %s".formatted(settings.data()));
            }
            Path beside = home.resolveSibling("neo4j.restoring");
            delete(beside);
            Contents contents;
            try {
                contents = fill(beside, folder.secret(), backup, schema);
            } catch (RuntimeException failure) {
                delete(beside);
                throw failure;
            }
            if (Files.exists(home)) {
                Files.move(home, home.resolveSibling("neo4j.before-restore-" + stamp()));
            }
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(home.resolveSibling("first-sign-in.txt"));
            return contents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Contents fill(Path home, String secret, BackupFile backup, List<MigrationFile> schema) {
        try (EmbeddedServer server = EmbeddedServer.start(home, secret);
                Driver driver =
                        GraphDatabase.driver(
                                server.boltUri(),
                                AuthTokens.basic(EmbeddedServer.USER, secret),
                                DatabaseConfiguration.DRIVER)) {
            return new GraphLoading(driver, clock).load(backup, schema);
        }
    }

    private Contents external(BackupFile backup, List<MigrationFile> schema, boolean replace) {
        try (OpenDatabase database = OpenDatabase.of(settings)) {
            Driver driver = database.driver();
            if (GraphReading.contents(driver).nodes() > 0) {
                if (!replace) {
                    throw holdsData("il database %s".formatted(settings.neo4j().uri()));
                }
                Path kept =
                        settings.data().resolve("backups/before-restore-%s.zip".formatted(stamp()));
                BackupWriter.write(driver, kept, "before-restore", clock.instant());
            }
            return new GraphLoading(driver, clock).load(backup, schema);
        }
    }

    /// The migrations that the backup's graph has gone through, from this program's own files.
    private static List<MigrationFile> schemaOf(Manifest manifest) {
        Map<String, MigrationFile> known =
                Migrations.onClassPath().stream()
                        .collect(Collectors.toMap(MigrationFile::version, Function.identity()));
        return manifest.migrations().stream()
                .map(applied -> {
                    MigrationFile file = known.get(applied.version());
                    if (manifest.format() != Manifest.FORMAT
                            || file == null
                            || !file.checksum().equals(applied.checksum())) {
                        throw new StartFailure(
                                NEWER_BACKUP,
                                "La copia è stata scritta da un'altra versione di ROSA (%s, migrazione V%s): ripristinala con quella versione o con una più recente."
                                        .formatted(manifest.program(), applied.version()));
                    }
                    return file;
                })
                .toList();
    }

    private static StartFailure holdsData(String what) {
        return new StartFailure(
                HOLDS_DATA,
                "Nulla è stato cambiato perché %s contiene già dati: per sostituirli ripeti il comando con --replace."
                        .formatted(what));
    }

    private String stamp() {
        return STAMP.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
