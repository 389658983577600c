package rosa.database;

import java.nio.file.Path;
import java.time.Clock;
import rosa.database.internal.BackupFile;
import rosa.database.internal.BackupWriter;
import rosa.database.internal.OpenDatabase;
import rosa.database.internal.Restoration;

/// Copies of the whole graph in one file, and its checks. What the file looks like and how the hash
/// is made is in `docs/decisions/0012-backup-format.md`.
///
/// Every method throws a [rosa.shared.StartFailure] with a sentence if it cannot do its work; then
/// nothing has changed.
public final class Backups {
    private final DatabaseSettings settings;
    private final Clock clock;

    public Backups(DatabaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What a graph or a copy of it contains.
    ///
    /// @param graphHash equal for equal graphs, whatever their internal ids and order
    public record Contents(long nodes, long relationships, String graphHash) {}

    /// Writes a copy to `file`, which must not exist, also while the program runs.
    ///
    /// @param program the version that writes
    public Contents write(Path file, String program) {
        try (OpenDatabase database = OpenDatabase.of(settings)) {
            return BackupWriter.write(database.driver(), file, program, clock.instant());
        }
    }

    /// Reads a copy from end to end and compares every sum in it.
    public static Contents check(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.check();
        }
    }

    /// Puts the contents of `file` in the place of what is there.
    ///
    /// @param replace whether data that are there may be replaced; they are kept aside
    public Contents restore(Path file, boolean replace) {
        return new Restoration(settings, clock).restore(file, replace);
    }
}
