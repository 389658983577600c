package rosa.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.internal.DeliveryStore;
import rosa.imports.internal.ImportRights;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.PreviewShelf;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.StaleGraphException;
import rosa.imports.internal.TemplateWriter;
import rosa.imports.model.ImportKind;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.Words;

/// Takes files into the graph: first a preview of what would happen, then everything or nothing, in
/// one transaction, with an entry in the journal. See docs/decisions/0016-imports-compare-twice.md
@Service
public class Imports {
    private static final int LONGEST_NAME = 150;

    private final Graph graph;
    private final Previews previews;
    private final Taking taking;
    private final PreviewShelf shelf;
    private final ImportStore store;
    private final DeliveryStore deliveries;
    private final ImportMemory memory;
    private final ImportFolders folders;
    private final CurrentPerson person;

    Imports(
            Graph graph,
            Previews previews,
            Taking taking,
            PreviewShelf shelf,
            ImportStore store,
            DeliveryStore deliveries,
            ImportMemory memory,
            ImportFolders folders,
            CurrentPerson person) {
        this.graph = graph;
        this.previews = previews;
        this.taking = taking;
        this.shelf = shelf;
        this.store = store;
        this.deliveries = deliveries;
        this.memory = memory;
        this.folders = folders;
        this.person = person;
    }

    /// The kinds of file the signed-in person may bring in.
    public List<ImportKind> kinds() {
        return person.find().map(ImportRights::of).orElse(List.of());
    }

    /// Writes the workbook that offices fill in for a kind that has one.
    ///
    /// @param words gives the text of a key
    public void template(ImportKind kind, UnaryOperator<String> words, OutputStream out)
            throws IOException {
        if (!kind.hasTemplate()) {
            throw new IllegalArgumentException("There is no template for " + kind + ".");
        }
        TemplateWriter.write(kind, words, out);
    }

    /// Receives a file and says what taking it would do. Nothing is written; whatever is wrong with
    /// the file is in the preview.
    ///
    /// @param credit whose map it is, for the attribution; may be empty
    public Preview preview(
            ImportKind kind, String fileName, String credit, InputStream content, Progress progress)
            throws IOException {
        SignedIn who = permitted(kind);
        return previews.of(who, kind, shortened(fileName), credit, content, progress);
    }

    /// The files from folders that wait for the signed-in person or another, the oldest first.
    public List<WaitingFile> waiting() {
        List<ImportKind> kinds = kinds();
        return folders.waiting().stream().filter(file -> kinds.contains(file.kind())).toList();
    }

    /// Reads a file from a folder; empty if it waits no more.
    public Optional<Preview> previewWaiting(String id, Progress progress) throws IOException {
        Optional<WaitingFile> waiting = folders.find(id);
        return waiting.isEmpty()
                ? Optional.empty()
                : previews.ofWaiting(permitted(waiting.get().kind()), waiting.get(), progress);
    }

    /// Puts a file from a folder aside that nobody wants.
    public void discardWaiting(String id) {
        folders.find(id)
                .ifPresent(file -> {
                    permitted(file.kind());
                    folders.discard(file);
                });
    }

    /// Remembers what the person teaches about a previewed file, and reads it again; empty if it is
    /// no longer kept.
    public Optional<Preview> teach(
            PreviewId id, Lesson lesson, ReadingChoice choice, Progress progress)
            throws IOException {
        Optional<ImportKind> kind = shelf.kind(person.get().account().value(), id);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        memory.teach(kind.get(), lesson);
        return reread(id, choice, progress);
    }

    /// Forgets what was taught about a previewed file, and reads it again; empty if it is no longer
    /// kept.
    public Optional<Preview> forget(
            PreviewId id, String taught, ReadingChoice choice, Progress progress)
            throws IOException {
        Optional<ImportKind> kind = shelf.kind(person.get().account().value(), id);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        memory.forget(kind.get(), taught);
        return reread(id, choice, progress);
    }

    /// Reads a previewed file again, laid out as the person says; empty if it is no longer kept.
    public Optional<Preview> reread(PreviewId id, ReadingChoice choice, Progress progress)
            throws IOException {
        SignedIn who = person.get();
        Optional<PreviewShelf.Kept> found = shelf.remove(who.account().value(), id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        permitted(found.get().preview().kind());
        return Optional.of(previews.again(who, found.get(), choice, progress));
    }

    /// Writes everything a previewed file asks for, or nothing. If the graph has changed since the
    /// preview so that something else would happen, nothing is written and the new preview is
    /// given.
    public Taken take(PreviewId id, Progress progress) throws IOException {
        return take(id, choice -> choice, progress);
    }

    /// The same, with a title for the source of the data.
    ///
    /// @param title what readers see of where the data come from; empty leaves it to the program
    public Taken take(PreviewId id, String title, Progress progress) throws IOException {
        String shortened = Words.shorten(title, LONGEST_NAME);
        return take(id, choice -> choice.titled(shortened), progress);
    }

    private Taken take(PreviewId id, UnaryOperator<ReadingChoice> more, Progress progress)
            throws IOException {
        SignedIn who = person.get();
        Optional<PreviewShelf.Kept> found = shelf.remove(who.account().value(), id);
        if (found.isEmpty()) {
            return new Taken.Expired();
        }
        PreviewShelf.Kept kept = found.get();
        permitted(kept.preview().kind());
        Taking.Asked asked = Previews.asked(kept, more.apply(kept.choice()));
        Taking.Author author = new Taking.Author(who.account().value(), who.name());
        try {
            Optional<WaitingFile> waiting = folders.find(kept.waiting());
            Taken taken =
                    taking.write(
                            asked,
                            kept.preview(),
                            author,
                            progress,
                            run -> waiting.ifPresent(one -> folders.taken(one.id(), run)));
            if (taken instanceof Taken.Differs) {
                return new Taken.Differs(previews.keep(who, asked, progress));
            }
            kept.file().close();
            waiting.ifPresent(one -> folders.putAway(one, kept.preview(), "taken"));
            return taken;
        } catch (StaleGraphException changed) {
            return new Taken.Differs(previews.keep(who, asked, progress));
        } catch (IOException | RuntimeException failure) {
            shelf.putBack(kept);
            throw failure;
        }
    }

    /// The largest file taken of a kind, in bytes.
    public static long largest(ImportKind kind) {
        return kind.isMap() ? ReceivedFile.LARGEST_MAP : ReceivedFile.LARGEST;
    }

    private SignedIn permitted(ImportKind kind) {
        SignedIn who = person.get();
        if (!ImportRights.of(who).contains(kind)) {
            throw new AccessDeniedException(
                    "%s may not import %s.".formatted(who.name(), kind.key()));
        }
        return who;
    }

    /// The name without folders, so that nothing of the person's machine is kept.
    private static String shortened(String fileName) {
        String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        return Words.shorten(Words.trim(name), LONGEST_NAME);
    }

    /// The journal, the newest run first.
    public List<ImportRun> runs(int skip, int limit) {
        return graph.read(() -> store.latest(skip, limit));
    }

    /// Who sent files of a kind, the last first.
    public List<String> senders(ImportKind kind) {
        permitted(kind);
        return graph.read(() -> deliveries.senders(kind));
    }

    /// How many runs the journal has.
    public int runCount() {
        return graph.read(store::count);
    }

    public Optional<ImportRun> findRun(String id) {
        return graph.read(() -> store.find(id));
    }
}
