package rosa.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.internal.Comparison;
import rosa.imports.internal.ImportRights;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.PreviewShelf;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.StaleGraphException;
import rosa.imports.internal.TemplateWriter;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Problem;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Words;
import rosa.territory.Sources;

/// Takes files into the graph: first a preview of what would happen, then everything or nothing, in
/// one transaction, with an entry in the journal. See docs/decisions/0016-imports-compare-twice.md
@Service
public class Imports {
    private static final int LONGEST_NAME = 150;

    private final Graph graph;
    private final Comparison comparison;
    private final PreviewShelf shelf;
    private final ImportStore store;
    private final ImportMemory memory;
    private final Sources sources;
    private final AuditLog audit;
    private final CurrentPerson person;
    private final Clock clock;

    Imports(
            Graph graph,
            Comparison comparison,
            PreviewShelf shelf,
            ImportStore store,
            ImportMemory memory,
            Sources sources,
            AuditLog audit,
            CurrentPerson person,
            Clock clock) {
        this.graph = graph;
        this.comparison = comparison;
        this.shelf = shelf;
        this.store = store;
        this.memory = memory;
        this.sources = sources;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
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
        String name = shortened(fileName);
        progress.reached(Progress.Step.RECEIVING, 0);
        ReceivedFile file;
        try {
            file = ReceivedFile.receive(content, largest(kind));
        } catch (RefusedFileException refused) {
            Problem problem = Problem.ofFile(refused.why());
            return new Preview(
                    PreviewId.random(), kind, name, "", 0, List.of(), List.of(problem), 1, 0, null);
        }
        try {
            Preview preview =
                    compare(file, kind, name, credit, ReadingChoice.NONE, progress).preview();
            shelf.keep(who.account().value(), file, credit, ReadingChoice.NONE, preview);
            return preview;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
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
        PreviewShelf.Kept kept = found.get();
        permitted(kept.preview().kind());
        try {
            PreviewShelf.Kept chosen = kept.with(choice);
            Preview now = compare(chosen, progress).preview();
            keep(who, chosen, now);
            return Optional.of(now);
        } catch (RuntimeException failure) {
            keep(who, kept, kept.preview());
            throw failure;
        }
    }

    private void keep(SignedIn who, PreviewShelf.Kept kept, Preview preview) {
        shelf.keep(who.account().value(), kept.file(), kept.credit(), kept.choice(), preview);
    }

    /// Writes everything a previewed file asks for, or nothing. If the graph has changed since the
    /// preview so that something else would happen, nothing is written and the new preview is
    /// given.
    public Taken take(PreviewId id, Progress progress) throws IOException {
        SignedIn who = person.get();
        Optional<PreviewShelf.Kept> found = shelf.remove(who.account().value(), id);
        if (found.isEmpty()) {
            return new Taken.Expired();
        }
        PreviewShelf.Kept kept = found.get();
        permitted(kept.preview().kind());
        try {
            Taken taken = graph.write(() -> compareAndWrite(kept, who, progress));
            if (taken instanceof Taken.Differs(Preview now)) {
                keep(who, kept, now);
            } else {
                kept.file().close();
            }
            return taken;
        } catch (StaleGraphException changed) {
            Preview now = compare(kept, progress).preview();
            keep(who, kept, now);
            return new Taken.Differs(now);
        } catch (IOException | RuntimeException failure) {
            keep(who, kept, kept.preview());
            throw failure;
        }
    }

    private Taken compareAndWrite(PreviewShelf.Kept kept, SignedIn who, Progress progress) {
        String id = UUID.randomUUID().toString();
        store.lock(id);
        Compared compared = compare(kept, progress);
        Preview now = compared.preview();
        if (!now.changes().equals(kept.preview().changes())
                || now.errors() > 0
                || now.hasGuesses()) {
            return new Taken.Differs(now);
        }
        progress.reached(Progress.Step.WRITING, now.rows());
        sources.record(compared.found().source());
        compared.found().plan().writing().write(id, progress);
        ImportRun run =
                new ImportRun(
                        id,
                        now.kind(),
                        now.fileName(),
                        now.sha256(),
                        now.rows(),
                        now.count(RowChange.State.CREATED),
                        now.count(RowChange.State.CHANGED),
                        now.count(RowChange.State.UNTOUCHED),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        who.account().value(),
                        who.name());
        store.record(run);
        audit.record(
                "import.take",
                new AuditLog.Subject("ImportRun", id, now.fileName()),
                Map.of(),
                Map.of(
                        "kind", now.kind().key(),
                        "fileHash", now.sha256(),
                        "created", run.created(),
                        "changed", run.changed(),
                        "untouched", run.untouched()));
        return new Taken.Done(run);
    }

    private record Compared(Preview preview, Comparison.Found found) {}

    private Compared compare(PreviewShelf.Kept kept, Progress progress) {
        Preview preview = kept.preview();
        try {
            return compare(
                    kept.file(),
                    preview.kind(),
                    preview.fileName(),
                    kept.credit(),
                    kept.choice(),
                    progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Compared compare(
            ReceivedFile file,
            ImportKind kind,
            String fileName,
            String credit,
            ReadingChoice choice,
            Progress progress)
            throws IOException {
        Comparison.Found found =
                comparison.of(file, kind, fileName, credit, memory.learned(kind), choice, progress);
        Preview preview =
                new Preview(
                        PreviewId.random(),
                        kind,
                        fileName,
                        file.sha256(),
                        found.rows(),
                        found.plan().changes(),
                        found.problems().all(),
                        found.problems().count(Severity.ERROR),
                        found.problems().count(Severity.WARNING),
                        found.readAs());
        return new Compared(preview, found);
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

    /// How many runs the journal has.
    public int runCount() {
        return graph.read(store::count);
    }

    public Optional<ImportRun> findRun(String id) {
        return graph.read(() -> store.find(id));
    }
}
