package rosa.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.ImportKind;

/// An entry of the journal: a file that was taken.
///
/// @param fileHash the file's SHA-256 in hexadecimal
/// @param rows how many rows of data it had
/// @param accountName who took it, as they were called then
/// @param sender who sent the file; empty if nobody said
/// @param undone null unless it was undone
public record ImportRun(
        String id,
        ImportKind kind,
        String fileName,
        String fileHash,
        int rows,
        int created,
        int changed,
        int untouched,
        Instant at,
        String account,
        String accountName,
        String sender,
        @Nullable Undone undone) {

    /// That it was undone.
    ///
    /// @param left how many things were left as they are, because somebody had changed them
    public record Undone(Instant at, String byName, int left) {}
}
