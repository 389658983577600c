package rosa.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.Changed;
import rosa.table.Ruling.Obstacle;
import rosa.table.internal.DecisionStore;

/// The register of what the table decides. A decision is never deleted: it is revoked, or another
/// takes its place. Who may not write is refused here, whatever the screen offered.
@Service
public class Decisions {
    /// The longest reason of a revocation.
    public static final int LONGEST_REASON = 1_000;

    private final Graph graph;
    private final DecisionStore store;
    private final DecisionFacts facts;
    private final DecisionRights rights;
    private final AuditLog audit;
    private final Obstacles obstacles;

    Decisions(
            Graph graph,
            DecisionStore store,
            DecisionFacts facts,
            DecisionRights rights,
            AuditLog audit,
            Clock clock) {
        this.graph = graph;
        this.store = store;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.obstacles = new Obstacles(store, clock);
    }

    /// All of them, the newest first.
    public List<Decision> all() {
        return graph.read(store::all);
    }

    /// Those that concern any of these, the newest first.
    public List<Decision> concerning(Collection<Concern> concerns) {
        return all().stream()
                .filter(decision -> concerns.stream().anyMatch(decision::concerns))
                .toList();
    }

    public Optional<Decision> find(DecisionId id) {
        return graph.read(() -> store.find(id));
    }

    public Decision decision(DecisionId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No decision " + id + "."));
    }

    /// Puts a decision of the Prefettura's table into the register under the next number of the
    /// year in which it was taken.
    ///
    /// @throws IllegalArgumentException if it is of a day to come, or concerns what is not known
    public Decision register(DecisionData data) {
        rights.require();
        obstacles.requirePast(data.takenOn());
        return graph.write(() -> {
            store.lockRegisters();
            return create(data);
        });
    }

    /// Puts a decision into the register that stands, from its day on, in the place of another.
    ///
    /// @param version of the other, as the person saw it
    public Ruling registerInPlaceOf(DecisionId old, int version, DecisionData data) {
        rights.require();
        obstacles.requirePast(data.takenOn());
        return changed(
                old,
                version,
                was -> Obstacles.toNew(was, data.takenOn()),
                _ -> {
                    Decision fresh = create(data);
                    store.supersede(old, fresh.id(), data.takenOn());
                    return "decision.supersede";
                },
                fresh -> store.find(Objects.requireNonNull(fresh.supersededBy()).decision()));
    }

    /// Changes what the decision says. Its number stays, and so the year in which it was taken.
    /// What says the same as before makes no version and no entry of the log.
    public Ruling amend(DecisionId id, int version, DecisionData data) {
        rights.require();
        obstacles.requirePast(data.takenOn());
        return changed(
                id,
                version,
                was -> Obstacles.toAmending(was, data),
                was -> {
                    if (was.data().equals(data)) {
                        return null;
                    }
                    store.amend(id, data);
                    return "decision.amend";
                },
                Optional::of);
    }

    /// Ends it from `on`, with nothing in its place.
    public Ruling revoke(DecisionId id, int version, LocalDate on, String reason) {
        rights.require();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason of a revocation must have 1 to %d characters, not %d."
                            .formatted(LONGEST_REASON, why.length()));
        }
        return changed(
                id,
                version,
                was -> obstacles.toRevoking(was, on),
                _ -> {
                    store.revoke(id, on, why);
                    return "decision.revoke";
                },
                Optional::of);
    }

    /// Puts `by` in its place from `on`.
    public Ruling supersede(DecisionId id, int version, DecisionId by, LocalDate on) {
        rights.require();
        return changed(
                id,
                version,
                was -> obstacles.toSuperseding(was, by, on),
                _ -> {
                    store.supersede(id, by, on);
                    return "decision.supersede";
                },
                Optional::of);
    }

    /// Takes back a revocation or a supersession that was a mistake: it holds as if nothing had
    /// been.
    public Ruling reinstate(DecisionId id, int version) {
        rights.require();
        return changed(
                id,
                version,
                _ -> null,
                was -> {
                    if (!was.isEnded()) {
                        return null;
                    }
                    store.reinstate(id);
                    return "decision.reinstate";
                },
                Optional::of);
    }

    private Decision create(DecisionData data) {
        Decision fresh = store.create(WorkingTable.PREFETTURA, data);
        audit.record("decision.register", subject(fresh), Map.of(), facts.of(fresh));
        return fresh;
    }

    /// The one way a decision is changed: under the registers' lock, over the version it is based
    /// on.
    ///
    /// @param obstacle what stands against it
    /// @param write makes the change and says what it was; nothing if there was nothing to change
    /// @param answer which decision the person wants to see then, found from the changed one
    private Ruling changed(
            DecisionId id,
            int version,
            Function<Decision, @Nullable Obstacle> obstacle,
            Function<Decision, @Nullable String> write,
            Function<Decision, Optional<Decision>> answer) {
        Supplier<Ruling> change =
                () -> {
                    store.lockRegisters();
                    Decision was = store.find(id).orElse(null);
                    if (was == null) {
                        return new Ruling.Admitted(new Changed.Gone<>());
                    }
                    if (was.version() != version) {
                        return new Ruling.Admitted(new Changed.Stale<>(was));
                    }
                    Obstacle against = obstacle.apply(was);
                    if (against != null) {
                        return new Ruling.Refused(against);
                    }
                    Map<String, Object> before = facts.of(was);
                    String action = write.apply(was);
                    if (action == null) {
                        return new Ruling.Admitted(
                                new Changed.Done<>(answer.apply(was).orElseThrow()));
                    }
                    Decision now = store.find(id).orElseThrow();
                    Map<String, Object> after = facts.of(now);
                    audit.record(
                            action,
                            subject(now),
                            DecisionFacts.differing(before, after),
                            DecisionFacts.differing(after, before));
                    return new Ruling.Admitted(new Changed.Done<>(answer.apply(now).orElseThrow()));
                };
        return graph.write(change::get);
    }

    private static AuditLog.Subject subject(Decision decision) {
        return new AuditLog.Subject(
                "Decision",
                decision.id().value(),
                "%s %s".formatted(decision.number(), decision.data().title()));
    }
}
