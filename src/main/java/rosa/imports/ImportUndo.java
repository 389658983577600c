package rosa.imports;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.internal.DeliveryStore;
import rosa.imports.internal.ImportRights;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.StaleGraphException;
import rosa.imports.internal.Touched;
import rosa.imports.internal.Undoing;
import rosa.imports.model.ImportKind;

/// Undoes imports as long as what they wrote is untouched. What somebody has changed since is never
/// overwritten: the person sees it and may choose to undo the rest. See
/// docs/decisions/0024-deliveries.md
@Service
public class ImportUndo {
    /// Facts about the territory, which are as many as a country has.
    private static final Set<ImportKind> REFERENCE =
            EnumSet.of(
                    ImportKind.RESIDENTS,
                    ImportKind.BOUNDARIES,
                    ImportKind.COMUNI,
                    ImportKind.BORDERS,
                    ImportKind.VARIATIONS);

    /// Only who has rights everywhere widens the territory, or narrows it.
    private static final Set<ImportKind> EVERYWHERE =
            EnumSet.of(ImportKind.COMUNI, ImportKind.BORDERS, ImportKind.VARIATIONS);

    private final Graph graph;
    private final ImportStore runs;
    private final DeliveryStore deliveries;
    private final Undoing undoing;
    private final BulkUndo bulk;
    private final AuditLog audit;
    private final CurrentPerson person;
    private final Clock clock;

    ImportUndo(
            Graph graph,
            ImportStore runs,
            DeliveryStore deliveries,
            Undoing undoing,
            BulkUndo bulk,
            AuditLog audit,
            CurrentPerson person,
            Clock clock) {
        this.graph = graph;
        this.runs = runs;
        this.deliveries = deliveries;
        this.undoing = undoing;
        this.bulk = bulk;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /// Whether the signed-in person may undo a run at all.
    public boolean mayUndo(ImportRun run) {
        return run.undone() == null && person.find().filter(who -> may(who, run)).isPresent();
    }

    /// What undoing a run would do now; empty if what it touched is no longer kept, or if it is
    /// undone already.
    public Optional<UndoPlan> plan(String run) {
        return plan(run, Progress.SILENT);
    }

    /// The same, telling how far it is.
    public Optional<UndoPlan> plan(String run, Progress progress) {
        return graph.read(() ->
                runs.find(run)
                        .filter(this::mayUndo)
                        .flatMap(
                                one -> isReference(one) ? bulk.plan(one, progress) : planned(one)));
    }

    /// Whether undoing it takes long enough to tell how far it is.
    public boolean isLong(ImportRun run) {
        return isReference(run);
    }

    private static boolean isReference(ImportRun run) {
        return REFERENCE.contains(run.kind());
    }

    private Optional<UndoPlan> planned(ImportRun run) {
        if (!mayUndo(run)) {
            return Optional.empty();
        }
        return deliveries
                .touched(run.id())
                .map(touched -> new UndoPlan(run, undoing.steps(touched, run.at())));
    }

    /// Undoes a run, if the list is still the one that was shown.
    ///
    /// @param rest whether to undo what can be undone where something cannot
    public Undone undo(UndoPlan shown, boolean rest) {
        return undo(shown, rest, Progress.SILENT);
    }

    /// The same, telling how far it is. What is about offices and facilities is undone in one
    /// transaction. Reference facts are undone in many, so that `progress` may stop between two:
    /// then the rest of the run is there to be undone.
    public Undone undo(UndoPlan shown, boolean rest, Progress progress) {
        SignedIn who = person.get();
        if (!may(who, shown.run())) {
            throw new AccessDeniedException(
                    "%s may not undo %s.".formatted(who.name(), shown.run().fileName()));
        }
        if (isReference(shown.run())) {
            return bulk.undo(shown, rest, who, progress);
        }
        try {
            return graph.write(() -> written(shown, rest, who));
        } catch (StaleGraphException changed) {
            return plan(shown.run().id())
                    .<Undone>map(Undone.Differs::new)
                    .orElseGet(Undone.Impossible::new);
        }
    }

    private Undone written(UndoPlan shown, boolean rest, SignedIn who) {
        String id = shown.run().id();
        runs.lock(id);
        Optional<UndoPlan> now = runs.find(id).flatMap(this::planned);
        if (now.isEmpty()) {
            return new Undone.Impossible();
        }
        UndoPlan plan = now.get();
        if (!plan.follows(shown, rest)) {
            return new Undone.Differs(plan);
        }
        List<Touched> touched = deliveries.touched(id).orElseThrow();
        undoing.undo(touched, plan.steps());
        ImportRun.Undone undone =
                new ImportRun.Undone(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), who.name(), plan.blocked());
        runs.undone(id, undone);
        deliveries.forgetTouched(id);
        audit.record(
                "import.undo",
                new AuditLog.Subject("ImportRun", id, shown.run().fileName()),
                Map.of(),
                Map.of("undone", plan.free(), "left", plan.blocked()));
        return new Undone.Done(runs.find(id).orElseThrow(), plan.free(), plan.blocked());
    }

    /// Whoever has rights in a part of the territory undoes what they brought in themselves.
    private static boolean may(SignedIn who, ImportRun run) {
        boolean own = run.account().equals(who.account().value());
        return ImportRights.of(who).contains(run.kind())
                && (who.territories().isEmpty() || (own && !EVERYWHERE.contains(run.kind())));
    }
}
