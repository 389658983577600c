package rosa.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.Reception;
import rosa.imports.internal.StaleGraphException;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Problem;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;

/// Loads national lists, borders and boundaries where nobody is signed in: by a command, while the
/// program stands still. Files are read, checked and noted as those of a person are.
@Service
public class NationalLoad {
    private static final Taking.Author SYSTEM = new Taking.Author("system", "Sistema");
    private static final int HEAD = 2048;
    private static final int MOST_PROBLEMS = 20;

    private final Reception reception;
    private final Taking taking;

    NationalLoad(Reception reception, Taking taking) {
        this.reception = reception;
        this.taking = taking;
    }

    /// What makes up a country, in the order in which it is loaded: borders are between comuni,
    /// boundaries around them.
    public enum Part {
        COMUNI(ImportKind.COMUNI),
        BORDERS(ImportKind.BORDERS),
        BOUNDARIES(ImportKind.BOUNDARIES);

        private final ImportKind kind;

        Part(ImportKind kind) {
            this.kind = kind;
        }
    }

    /// A file that can be loaded.
    public record Found(Part part, Path path) {}

    /// What became of a file.
    public sealed interface Outcome {
        /// It was loaded.
        record Loaded(ImportRun run) implements Outcome {}

        /// All that it says is known.
        record Nothing(int rows) implements Outcome {}

        /// It was not loaded.
        ///
        /// @param why sentences in Italian, the first ones
        /// @param more how many more there are
        record Refused(List<String> why, int more) implements Outcome {}
    }

    /// What a file is, by its name and its first line; empty if it is nothing of a country.
    public static Optional<Part> partOf(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(zip|geojson|topojson|json)")) {
            return Optional.of(Part.BOUNDARIES);
        }
        if (!name.matches(".*\\.(csv|tsv|txt)")) {
            return Optional.empty();
        }
        String head;
        try (InputStream content = Files.newInputStream(file)) {
            head = new String(content.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        String titles = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (titles.matches(".*\\bistat[ _]a\\b.*") && titles.matches(".*\\bistat[ _]b\\b.*")) {
            return Optional.of(Part.BORDERS);
        }
        return titles.matches(".*\\bistat\\b.*") && titles.matches(".*\\bcod[ _]reg\\b.*")
                ? Optional.of(Part.COMUNI)
                : Optional.empty();
    }

    /// The files of a folder that can be loaded, in the order in which they are.
    public static List<Found> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Found> found = new ArrayList<>();
        for (Path file : files) {
            partOf(file).ifPresent(part -> found.add(new Found(part, file)));
        }
        return inOrder(found);
    }

    /// Files in the order in which they are loaded.
    public static List<Found> inOrder(List<Found> files) {
        return files.stream().sorted(Comparator.comparing(Found::part)).toList();
    }

    /// Loads a file, whole or not at all.
    ///
    /// @param progress may throw to stop; then nothing of this file stays
    public Outcome load(Found found, Progress progress) {
        progress.reached(Progress.Step.RECEIVING, 0);
        try (InputStream content = Files.newInputStream(found.path());
                ReceivedFile file =
                        reception.receive(content, Imports.largest(found.part().kind))) {
            return load(found, file, progress);
        } catch (RefusedFileException refused) {
            return new Outcome.Refused(
                    List.of(FolderReport.words(Problem.ofFile(refused.why()))), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Outcome load(Found found, ReceivedFile file, Progress progress) {
        Taking.Asked asked =
                new Taking.Asked(
                        file,
                        found.part().kind,
                        String.valueOf(found.path().getFileName()),
                        "",
                        ReadingChoice.NONE);
        Preview preview = taking.compare(asked, progress).preview();
        if (preview.errors() > 0 || preview.hasGuesses()) {
            return refused(preview);
        }
        if (preview.changes().stream()
                .allMatch(change -> change.state() == RowChange.State.UNTOUCHED)) {
            return new Outcome.Nothing(preview.rows());
        }
        try {
            return switch (taking.write(asked, preview, SYSTEM, progress, _ -> {})) {
                case Taken.Done(ImportRun run) -> new Outcome.Loaded(run);
                case Taken.Differs(Preview now) -> refused(now);
                case Taken.Expired _ -> refused(preview);
            };
        } catch (StaleGraphException changed) {
            return refused(preview);
        }
    }

    private static Outcome refused(Preview preview) {
        List<String> why = new ArrayList<>();
        preview.problems().stream()
                .filter(Problem::isError)
                .limit(MOST_PROBLEMS)
                .forEach(problem -> why.add(FolderReport.words(problem)));
        if (preview.hasGuesses()) {
            why.add(FolderReport.text("imports.verdict.guesses"));
        }
        if (why.isEmpty()) {
            why.add(FolderReport.text("imports.differs"));
        }
        return new Outcome.Refused(why, Math.max(0, preview.errors() - MOST_PROBLEMS));
    }
}
