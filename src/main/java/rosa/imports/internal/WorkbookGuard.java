package rosa.imports.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.shared.ZipGuard;

/// Looks through a workbook before anything interprets it; nothing that [ZipGuard] finds is let
/// through.
final class WorkbookGuard {
    private WorkbookGuard() {}

    static void check(Path file) throws IOException, RefusedFileException {
        Optional<ZipGuard.Fault> fault = ZipGuard.fault(file, Set.of());
        if (fault.isPresent()) {
            throw new RefusedFileException(
                    Message.of("file." + fault.get().name().toLowerCase(Locale.ROOT)));
        }
    }
}
