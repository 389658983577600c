package rosa.distribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.distribution.internal.RuleSetFacts;
import rosa.distribution.internal.RuleSetStore;
import rosa.distribution.model.RuleSetData;
import rosa.identity.AuditLog;
import rosa.shared.Changed;
import rosa.shared.Formats;

/// The rules of distribution that the table works with. They are never deleted: an archived one can
/// still be applied, so that what was computed with it can be computed again.
@Service
public class RuleSets {
    private final Graph graph;
    private final RuleSetStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleSets(
            Graph graph,
            RuleSetStore store,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.graph = graph;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Those in use, the latest in force first.
    public List<RuleSet> inUse() {
        return all().stream().filter(ruleSet -> !ruleSet.isArchived()).toList();
    }

    /// All of them, archived ones too, the latest in force first.
    public List<RuleSet> all() {
        return graph.read(store::all);
    }

    public Optional<RuleSet> find(RuleSetId id) {
        return graph.read(() -> store.find(id));
    }

    public RuleSet ruleSet(RuleSetId id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("There is no rule set " + id + "."));
    }

    /// The one in use that is in force on `day` and came last; the first of all if none is. Empty
    /// only if there are no rule sets in use.
    public Optional<RuleSet> inForceOn(LocalDate day) {
        var inUse = inUse();
        return inUse.stream()
                .filter(ruleSet -> !ruleSet.data().validFrom().isAfter(day))
                .findFirst()
                .or(() -> inUse.stream().reduce((_, last) -> last));
    }

    /// Adds a rule set.
    public RuleSet register(RuleSetData data) {
        return graph.write(() -> {
            var ruleSet = new RuleSet(RuleSetId.random(), 1, data, null, false);
            store.create(ruleSet);
            record("rule-set.register", ruleSet, Map.of(), RuleSetFacts.of(ruleSet));
            return ruleSet;
        });
    }

    /// Changes the rule set if it still has the version the change is based on.
    public Changed<RuleSet> amend(RuleSetId id, int version, RuleSetData data) {
        return change("rule-set.amend", id, version, _ -> store.amend(id, data));
    }

    /// Takes it out of use.
    public Changed<RuleSet> archive(RuleSetId id, int version) {
        var today = LocalDate.now(clock.withZone(Formats.ROME));
        return change(
                "rule-set.archive",
                id,
                version,
                stored -> {
                    if (!stored.isArchived()) {
                        store.archive(id, today);
                    }
                });
    }

    /// Brings an archived one back into use.
    public Changed<RuleSet> restore(RuleSetId id, int version) {
        return change("rule-set.restore", id, version, _ -> store.archive(id, null));
    }

    private Changed<RuleSet> change(
            String action, RuleSetId id, int version, Consumer<RuleSet> change) {
        return graph.write(() -> {
            store.lock(id);
            var stored = store.find(id).orElse(null);
            if (stored == null) {
                return new Changed.Gone<>();
            }
            if (stored.version() != version) {
                return new Changed.Stale<>(stored);
            }
            change.accept(stored);
            var now = store.find(id).orElseThrow();
            var before = RuleSetFacts.of(stored);
            var after = RuleSetFacts.of(now);
            if (!before.equals(after)) {
                record(
                        action,
                        now,
                        RuleSetFacts.differing(before, after),
                        RuleSetFacts.differing(after, before));
            }
            return new Changed.Done<>(now);
        });
    }

    private void record(
            String action, RuleSet ruleSet, Map<String, Object> before, Map<String, Object> after) {
        audit.record(
                action,
                new AuditLog.Subject("RuleSet", ruleSet.id().value(), ruleSet.data().name()),
                before,
                after);
        events.publishEvent(new RuleSetChanged(ruleSet.id()));
    }
}
