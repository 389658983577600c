package rosa.imports;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.SignedIn;
import rosa.imports.internal.FactUndoing;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.TraceStore;
import rosa.territory.Sources;

/// Undoes imports of reference facts, batch by batch, each in a transaction of its own with what is
/// kept of it. Whatever stops it leaves batches that are undone and batches that are not: the run
/// is not marked as undone, and its list holds what is left. See docs/decisions/0024-deliveries.md
@Component
class BulkUndo {
    private final Graph graph;
    private final ImportStore runs;
    private final TraceStore traces;
    private final FactUndoing undoing;
    private final Sources sources;
    private final AuditLog audit;
    private final Clock clock;

    BulkUndo(
            Graph graph,
            ImportStore runs,
            TraceStore traces,
            FactUndoing undoing,
            Sources sources,
            AuditLog audit,
            Clock clock) {
        this.graph = graph;
        this.runs = runs;
        this.traces = traces;
        this.undoing = undoing;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /// What undoing a run would do now; empty if what it wrote is no longer kept.
    Optional<UndoPlan> plan(ImportRun run, Progress progress) {
        int all = traces.left(run.id());
        if (all == 0) {
            return Optional.empty();
        }
        List<UndoStep> steps =
                undoing.steps(
                        run.id(),
                        seen ->
                                progress.reached(
                                        Progress.Step.COMPARING, seen, (double) seen / all));
        return Optional.of(new UndoPlan(run, steps, traces.undone(run.id())));
    }

    Undone undo(UndoPlan shown, boolean rest, SignedIn who, Progress progress) {
        String id = shown.run().id();
        Optional<UndoPlan> now = graph.read(() -> standing(id).flatMap(run -> plan(run, progress)));
        if (now.isEmpty()) {
            return new Undone.Impossible();
        }
        UndoPlan plan = now.get();
        if (!plan.follows(shown, rest)) {
            return new Undone.Differs(plan);
        }
        List<Integer> batches = graph.read(() -> traces.batches(id));
        int done = 0;
        for (int number : batches) {
            progress.reached(Progress.Step.UNDOING, done, (double) done / plan.steps().size());
            boolean isLast = number == batches.getLast();
            Optional<Integer> undone = graph.write(() -> batch(plan.run(), number, isLast, who));
            if (undone.isEmpty()) {
                return new Undone.Impossible();
            }
            done += undone.get();
        }
        ImportRun run = graph.read(() -> runs.find(id)).orElseThrow();
        int left = run.undone() == null ? 0 : run.undone().left();
        return new Undone.Done(run, plan.already() + done, left);
    }

    private Optional<ImportRun> standing(String id) {
        return runs.find(id).filter(run -> run.undone() == null);
    }

    /// Undoes one batch; empty if somebody else has undone the run meanwhile.
    private Optional<Integer> batch(ImportRun run, int number, boolean isLast, SignedIn who) {
        runs.lock(run.id());
        if (standing(run.id()).isEmpty()) {
            return Optional.empty();
        }
        int undone = undoing.undo(run.id(), number, run.fileName());
        if (isLast) {
            finish(run, who);
        }
        return Optional.of(undone);
    }

    private void finish(ImportRun run, SignedIn who) {
        int left = traces.left(run.id());
        if (left == 0) {
            traces.credit(run.id())
                    .ifPresent(credit ->
                            sources.takeBack(
                                    credit.written(), Optional.ofNullable(credit.former())));
        }
        runs.undone(
                run.id(),
                new ImportRun.Undone(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), who.name(), left));
        int undone = traces.undone(run.id());
        traces.forget(run.id());
        audit.record(
                "import.undo",
                new AuditLog.Subject("ImportRun", run.id(), run.fileName()),
                Map.of(),
                Map.of("undone", undone, "left", left));
    }
}
