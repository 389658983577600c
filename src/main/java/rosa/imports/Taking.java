package rosa.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.imports.internal.Comparison;
import rosa.imports.internal.DeliveryStore;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.TraceStore;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.ReadingChoice;
import rosa.territory.Source;
import rosa.territory.Sources;

/// Compares a file with the graph and writes what it asks for, whoever brought it: a person, or
/// another system through a folder.
@Component
class Taking {
    private final Graph graph;
    private final Comparison comparison;
    private final ImportStore store;
    private final DeliveryStore deliveries;
    private final ImportMemory memory;
    private final Sources sources;
    private final TraceStore traces;
    private final AuditLog audit;
    private final Clock clock;

    Taking(
            Graph graph,
            Comparison comparison,
            ImportStore store,
            DeliveryStore deliveries,
            ImportMemory memory,
            Sources sources,
            TraceStore traces,
            AuditLog audit,
            Clock clock) {
        this.graph = graph;
        this.comparison = comparison;
        this.store = store;
        this.deliveries = deliveries;
        this.memory = memory;
        this.sources = sources;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file that is to be taken.
    ///
    /// @param credit whose map it is, or who sent the table
    /// @param waiting the id of the file from a folder that it is; empty if it is none
    record Asked(
            ReceivedFile file,
            ImportKind kind,
            String fileName,
            String credit,
            ReadingChoice choice,
            String waiting) {
        Asked(
                ReceivedFile file,
                ImportKind kind,
                String fileName,
                String credit,
                ReadingChoice choice) {
            this(file, kind, fileName, credit, choice, "");
        }
    }

    /// Who takes it.
    ///
    /// @param account an account's id, or `folder:` with a folder's name
    record Author(String account, String name) {}

    /// What taking a file would do.
    record Compared(Preview preview, Comparison.Found found) {}

    /// Compares a file with the graph as it is now.
    Compared compare(Asked asked, Progress progress) {
        Comparison.Found found;
        try {
            found =
                    comparison.of(
                            asked.file(),
                            asked.kind(),
                            asked.fileName(),
                            asked.credit(),
                            memory.learned(asked.kind()),
                            asked.choice(),
                            progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Preview preview =
                new Preview(
                        PreviewId.random(),
                        asked.kind(),
                        asked.fileName(),
                        asked.file().sha256(),
                        found.rows(),
                        found.plan().changes(),
                        found.problems().all(),
                        found.problems().count(Severity.ERROR),
                        found.problems().count(Severity.WARNING),
                        found.readAs(),
                        found.questions());
        return new Compared(preview, found);
    }

    /// Compares again and writes everything, or nothing if something else than `shown` would
    /// happen.
    Taken write(Asked asked, Preview shown, Author author, Progress progress, AfterTaking after) {
        return graph.write(() -> {
            String id = UUID.randomUUID().toString();
            store.lock(id);
            Compared compared = compare(asked, progress);
            Preview now = compared.preview();
            if (!now.changes().equals(shown.changes()) || !now.isSettled()) {
                return new Taken.Differs(now);
            }
            progress.reached(Progress.Step.WRITING, now.rows());
            Source source = titled(compared.found().source(), asked.choice().title());
            Optional<Source> former = sources.findSource(source.id());
            sources.record(source);
            compared.found().plan().writing().write(id, progress);
            ImportRun run = run(id, asked, now, author);
            store.record(run);
            deliveries.keep(run, compared.found().delivered(), compared.found().touched());
            traces.credit(id, source, former);
            memory.settle(now.questions().likenesses());
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
            after.taken(run);
            return new Taken.Done(run);
        });
    }

    private static Source titled(Source source, String title) {
        return title.isEmpty() ? source : source.titled(title);
    }

    /// Something to write in the same transaction.
    @FunctionalInterface
    interface AfterTaking {
        void taken(ImportRun run);
    }

    private ImportRun run(String id, Asked asked, Preview now, Author author) {
        return new ImportRun(
                id,
                now.kind(),
                now.fileName(),
                now.sha256(),
                now.rows(),
                now.count(RowChange.State.CREATED),
                now.count(RowChange.State.CHANGED),
                now.count(RowChange.State.UNTOUCHED),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                author.account(),
                author.name(),
                asked.kind().isMap() ? "" : asked.credit().strip(),
                null);
    }
}
