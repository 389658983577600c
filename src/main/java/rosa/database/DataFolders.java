package rosa.database;

import java.nio.file.Path;
import rosa.database.internal.DataFolder;

/// The folder of one installation, seen from outside the module.
public final class DataFolders {
    private DataFolders() {}

    /// Makes sure that an embedded database could use `folder`: nobody else does, it can be
    /// written, the disk has room.
    ///
    /// @throws rosa.shared.StartFailure with the sentence that says why it cannot
    public static void requireUsable(Path folder) {
        DataFolder.take(folder).close();
    }
}
