package rosa.imports;

import java.time.Instant;
import rosa.imports.model.ImportKind;

/// An entry of the journal: a file that was taken.
///
/// @param fileHash the file's SHA-256 in hexadecimal
/// @param rows how many rows of data it had
/// @param accountName who took it, as they were called then
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
        String accountName) {}
