package rosa.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.imports.ImportFolderSettings.Folder;
import rosa.imports.ImportFolderSettings.Mode;
import rosa.imports.internal.FolderStore;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.Reception;
import rosa.imports.internal.StaleGraphException;
import rosa.imports.model.Problem;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;

/// Takes files that other systems put into folders: sound ones that change little at once, if the
/// folder is set so, the others are prepared for a person. A file is known by its content, so that
/// none is taken twice, whatever happens between the graph and the disk.
@Service
@EnableConfigurationProperties(ImportFolderSettings.class)
public class ImportFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolders.class);

    private final Map<String, Folder> folders;
    private final ImportFolderSettings settings;
    private final Graph graph;
    private final Reception reception;
    private final Taking taking;
    private final FolderStore store;
    private final Clock clock;
    private final RestingFiles resting = new RestingFiles();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("import-folders").factory());

    ImportFolders(
            ImportFolderSettings settings,
            Graph graph,
            Reception reception,
            Taking taking,
            FolderStore store,
            Clock clock) {
        this.settings = settings;
        this.folders = settings.all();
        this.graph = graph;
        this.reception = reception;
        this.taking = taking;
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!folders.isEmpty()) {
            long every = settings.every().toMillis();
            worker.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    /// Whether there are folders at all.
    public boolean hasAny() {
        return !folders.isEmpty();
    }

    /// Looks into every folder once. What goes wrong with one file or folder stops no other.
    synchronized void look() {
        for (Folder folder : folders.values()) {
            try {
                Files.createDirectories(folder.done());
                Files.createDirectories(folder.toCheck());
                for (Path file : resting.in(folder.path(), clock.instant(), settings.rest())) {
                    look(folder, file);
                }
            } catch (IOException | RuntimeException failure) {
                LOG.warn("The import folder {} cannot be read.", folder.path(), failure);
            }
        }
    }

    private void look(Folder folder, Path path) {
        try (InputStream content = Files.newInputStream(path);
                ReceivedFile file = reception.receive(content)) {
            if (file.size() == Files.size(path)) {
                file(folder, path, file);
            }
        } catch (Reception.NotCheckedException _) {
            LOG.warn("{} is not checked for viruses; it stays where it is.", path);
        } catch (RefusedFileException refused) {
            refuse(folder, path, Problem.ofFile(refused.why()));
        } catch (StaleGraphException changed) {
            LOG.info("The graph changed while {} was taken; it is looked at again.", path);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The file {} cannot be taken now; it stays where it is.", path, failure);
        }
    }

    private void file(Folder folder, Path path, ReceivedFile file) throws IOException {
        String id = folder.name() + "|" + file.sha256();
        String known = graph.read(() -> store.state(id));
        boolean waits = find(id).flatMap(this::path).isPresent();
        if (waits || (!known.isEmpty() && !known.equals("waiting"))) {
            move(path, folder.done(), FolderReport.known(known));
            return;
        }
        String name = String.valueOf(path.getFileName());
        Taking.Asked asked =
                new Taking.Asked(file, folder.kind(), name, folder.sender(), ReadingChoice.NONE);
        Preview preview = taking.compare(asked, Progress.SILENT).preview();
        if (preview.isSettled() && isNothingNew(preview)) {
            graph.write(() -> store.settle(id, "nothing", "", clock.instant()));
            move(path, folder.done(), FolderReport.of(preview, "nothing"));
        } else if (folder.mode() == Mode.APPLY && isHarmless(preview, folder.largestShare())) {
            take(folder, path, asked, preview, id);
        } else {
            Path kept = free(folder.toCheck(), name);
            graph.write(() -> store.wait(waiting(id, folder, kept, preview)));
            move(path, folder.toCheck(), FolderReport.of(preview, "waiting"));
        }
    }

    private void take(Folder folder, Path path, Taking.Asked asked, Preview preview, String id)
            throws IOException {
        Taking.Author author =
                new Taking.Author(
                        "folder:" + folder.name(), "Cartella «%s»".formatted(folder.name()));
        Taken taken =
                taking.write(
                        asked,
                        preview,
                        author,
                        Progress.SILENT,
                        run -> store.settle(id, "taken", run.id(), run.at()));
        if (taken instanceof Taken.Done) {
            move(path, folder.done(), FolderReport.of(preview, "taken"));
        }
    }

    private WaitingFile waiting(String id, Folder folder, Path kept, Preview preview) {
        return new WaitingFile(
                id,
                folder.name(),
                String.valueOf(kept.getFileName()),
                folder.kind(),
                preview.sha256(),
                preview.errors(),
                preview.count(RowChange.State.CREATED),
                preview.count(RowChange.State.CHANGED),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isNothingNew(Preview preview) {
        return preview.changes().stream()
                .allMatch(change -> change.state() == RowChange.State.UNTOUCHED);
    }

    /// Nothing is wrong with it, and it writes no more than a set share of what it speaks of.
    static boolean isHarmless(Preview preview, int largestShare) {
        int all = preview.changes().size();
        int written = all - preview.count(RowChange.State.UNTOUCHED);
        return preview.isSettled()
                && preview.warnings() == 0
                && all > 0
                && 100L * written <= (long) largestShare * all;
    }

    private void refuse(Folder folder, Path path, Problem problem) {
        try {
            move(path, folder.toCheck(), FolderReport.refused(problem));
        } catch (IOException failure) {
            LOG.warn("The file {} cannot be moved.", path, failure);
        }
    }

    private static void move(Path file, Path where, String report) throws IOException {
        Path target = free(where, String.valueOf(file.getFileName()));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(target.resolveSibling(target.getFileName() + ".esito.txt"), report);
    }

    /// The name in a folder, with a number where it is taken.
    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve("%d-%s".formatted(i, name));
        }
        return target;
    }

    /// The files that wait for a person.
    List<WaitingFile> waiting() {
        return graph.read(store::waiting).stream()
                .filter(file -> folders.containsKey(file.folder()))
                .toList();
    }

    /// A file that waits for a person.
    Optional<WaitingFile> find(String id) {
        return waiting().stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /// A file that waits, to be read.
    Optional<Path> path(WaitingFile file) {
        return Optional.ofNullable(folders.get(file.folder()))
                .map(folder -> folder.toCheck().resolve(file.storedAs()))
                .filter(Files::isRegularFile);
    }

    String sender(WaitingFile file) {
        Folder folder = folders.get(file.folder());
        return folder == null ? "" : folder.sender();
    }

    /// Notes, in the transaction under way, that a person took a file.
    void taken(String id, ImportRun run) {
        store.settle(id, "taken", run.id(), run.at());
    }

    /// Puts a file aside that nobody wants; if it comes again it is not prepared again.
    void discard(WaitingFile file) {
        graph.write(() -> store.settle(file.id(), "discarded", "", clock.instant()));
        Folder folder = folders.get(file.folder());
        Optional<Path> path = path(file);
        if (folder != null && path.isPresent()) {
            putAway(folder, path.get(), FolderReport.discarded());
        }
    }

    /// Puts a file that a person took to those that are done.
    void putAway(WaitingFile file, Preview preview, String outcome) {
        Folder folder = folders.get(file.folder());
        Optional<Path> path = path(file);
        if (folder != null && path.isPresent()) {
            putAway(folder, path.get(), FolderReport.of(preview, outcome));
        }
    }

    private static void putAway(Folder folder, Path path, String report) {
        try {
            move(path, folder.done(), report);
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".esito.txt"));
        } catch (IOException failure) {
            LOG.warn("The file {} cannot be moved.", path, failure);
        }
    }
}
