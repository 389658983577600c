package rosa.imports;

import java.time.Instant;
import rosa.imports.model.ImportKind;

/// A file from a folder that a person must look at.
///
/// @param storedAs its name in the folder for files to check
/// @param errors how many errors it had when it came
public record WaitingFile(
        String id,
        String folder,
        String storedAs,
        ImportKind kind,
        String hash,
        int errors,
        int created,
        int changed,
        Instant at) {}
