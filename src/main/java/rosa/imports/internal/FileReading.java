package rosa.imports.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.BoundaryFile;
import rosa.imports.model.Delivered;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Known;
import rosa.imports.model.Learned;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.imports.model.Problems;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.SheetOutline;
import rosa.imports.model.TableReading;
import rosa.imports.shapefile.ShapefileZip;

/// What a file says, all of it read.
///
/// @param entries what can be taken, in the file's order
/// @param rows how many rows (or shapes) of data it has
/// @param readAs how its table was read; null if it has none
/// @param delivered what its rows say; null if it has none
public record FileReading(
        List<Entry> entries,
        Problems problems,
        int rows,
        @Nullable ReadAs readAs,
        @Nullable Delivered delivered) {
    private static final int MOST_ENTRIES = 50_000;

    public FileReading {
        entries = List.copyOf(entries);
    }

    /// Reads a file as one of a kind, leaving it to the program how its table is laid out.
    public static FileReading of(
            ReceivedFile file, ImportKind kind, Known known, RowProgress progress)
            throws IOException {
        return of(file, kind, known, Learned.NOTHING, ReadingChoice.NONE, progress);
    }

    /// Reads a file as one of a kind. Whatever is wrong with it is in the problems.
    ///
    /// @param learned what the office has taught about such files
    /// @param choice what the person says about this one
    /// @param progress is told the rows read so far, and may throw to stop
    public static FileReading of(
            ReceivedFile file,
            ImportKind kind,
            Known known,
            Learned learned,
            ReadingChoice choice,
            RowProgress progress)
            throws IOException {
        Problems problems = new Problems();
        try {
            FileNature nature = nature(file, kind);
            FileReading reading =
                    kind.isMap()
                            ? map(file, nature, known, problems, progress)
                            : table(file, nature, kind, known, learned, choice, problems, progress);
            if (reading.entries.size() > MOST_ENTRIES) {
                throw new RefusedFileException(Message.of("file.entries", MOST_ENTRIES));
            }
            return reading;
        } catch (RefusedFileException refused) {
            problems.add(Problem.ofFile(refused.why()));
            return new FileReading(List.of(), problems, 0, null, null);
        }
    }

    /// What a file is; for a map, whatever is none is only that.
    private static FileNature nature(ReceivedFile file, ImportKind kind)
            throws IOException, RefusedFileException {
        try {
            return FileNature.of(file.path());
        } catch (RefusedFileException refused) {
            boolean damaged = refused.why().equals(Message.of("file.damaged"));
            throw kind.isMap() && !damaged
                    ? new RefusedFileException(Message.of("boundary.notjson"))
                    : refused;
        }
    }

    private static FileReading map(
            ReceivedFile file,
            FileNature nature,
            Known known,
            Problems problems,
            RowProgress progress)
            throws IOException, RefusedFileException {
        return switch (nature) {
            case JSON -> geojson(file, known, problems, progress);
            case ZIP -> {
                ShapefileZip map = new ShapefileZip(known.comuni(), problems);
                List<Entry> entries = map.read(file.path(), progress::reached);
                yield new FileReading(entries, problems, map.shapes(), null, null);
            }
            case XLSX, CSV -> throw new RefusedFileException(Message.of("boundary.notjson"));
        };
    }

    private static FileReading geojson(
            ReceivedFile file, Known known, Problems problems, RowProgress progress)
            throws IOException, RefusedFileException {
        try (CountedStream content = new CountedStream(Files.newInputStream(file.path()))) {
            BoundaryFile map =
                    new BoundaryFile(
                            known.comuni(),
                            problems,
                            shapes ->
                                    progress.reached(
                                            shapes, (double) content.position() / file.size()));
            List<Entry> entries = map.read(new BufferedInputStream(content));
            return new FileReading(entries, problems, map.shapes(), null, null);
        }
    }

    private static FileReading table(
            ReceivedFile file,
            FileNature nature,
            ImportKind kind,
            Known known,
            Learned learned,
            ReadingChoice choice,
            Problems problems,
            RowProgress progress)
            throws IOException, RefusedFileException {
        List<SheetOutline> sheets = TableFile.outline(nature, file.path());
        Optional<TableReading> begun =
                TableReading.begin(kind, known, problems, sheets, learned, choice);
        if (begun.isEmpty()) {
            return new FileReading(List.of(), problems, 0, null, null);
        }
        TableReading table = begun.get();
        TableFile.read(
                nature,
                file.path(),
                table.sheet(),
                row -> {
                    progress.reached(row.number());
                    table.take(row);
                });
        List<Entry> entries = table.entries();
        return new FileReading(
                entries, problems, table.rows(), table.readAs(learned), table.delivered());
    }

    /// Is told how far the reading is.
    @FunctionalInterface
    public interface RowProgress {
        void reached(int row);

        /// @param share of the file that is read, from 0 to 1
        default void reached(int row, double share) {
            reached(row);
        }
    }
}
