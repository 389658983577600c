package rosa.imports.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Row;
import rosa.imports.model.SheetOutline;

/// A file with a table in it, whatever its format.
final class TableFile {
    private TableFile() {}

    /// The sheets of the file, of which the beginning is read.
    static List<SheetOutline> outline(FileNature nature, Path file)
            throws IOException, RefusedFileException {
        return switch (nature) {
            case XLSX ->
                    XlsxTable.outline(file).stream()
                            .filter(sheet -> !sheet.head().isEmpty())
                            .toList();
            case CSV -> {
                SheetHead head = new SheetHead("");
                CsvTable.read(file, head);
                SheetOutline sheet = head.outline();
                yield sheet.head().isEmpty() ? List.of() : List.of(sheet);
            }
            case JSON -> throw new RefusedFileException(Message.of("file.json"));
            case ZIP -> throw new RefusedFileException(Message.of("file.zip"));
        };
    }

    /// Reads all rows of a sheet.
    ///
    /// @param sheet its name
    static void read(FileNature nature, Path file, String sheet, Row.Sink sink)
            throws IOException, RefusedFileException {
        switch (nature) {
            case XLSX -> XlsxTable.read(file, sheet, sink);
            case CSV -> CsvTable.read(file, sink);
            case JSON -> throw new RefusedFileException(Message.of("file.json"));
            case ZIP -> throw new RefusedFileException(Message.of("file.zip"));
        }
    }
}
