package rosa.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.Journal;
import rosa.network.internal.OrganisationStore;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;

/// Institutions, enti gestori and the other bodies of the network.
@Service
public class Organisations {
    private final Graph graph;
    private final OrganisationStore organisations;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Organisations(
            Graph graph,
            OrganisationStore organisations,
            Journal journal,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.organisations = organisations;
        this.journal = journal;
        this.events = events;
    }

    public Organisation organisation(OrganisationId id) {
        return findOrganisation(id)
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id + "."));
    }

    public Optional<Organisation> findOrganisation(OrganisationId id) {
        return graph.read(() -> organisations.find(id));
    }

    /// All of them, closed ones included, by name.
    public List<Organisation> all() {
        return graph.read(organisations::all);
    }

    public List<Organisation> ofKind(OrganisationKind kind) {
        return graph.read(() -> organisations.of(kind));
    }

    /// The ids by name; of equal names one.
    public Map<String, OrganisationId> byName() {
        Map<String, OrganisationId> ids = new HashMap<>();
        all().forEach(one -> ids.put(one.data().name(), one.id()));
        return ids;
    }

    /// The ids by tax code, of those that have one.
    public Map<String, OrganisationId> byTaxCode() {
        Map<String, OrganisationId> ids = new HashMap<>();
        all().stream()
                .filter(one -> !one.data().taxCode().isEmpty())
                .forEach(one -> ids.put(one.data().taxCode(), one.id()));
        return ids;
    }

    public Organisation register(OrganisationData data) {
        return registerAll(List.of(data)).getFirst();
    }

    /// Registers all of them or none.
    ///
    /// @throws IllegalArgumentException if a comune or a territory is not known
    public List<Organisation> registerAll(List<OrganisationData> data) {
        Map<OrganisationId, OrganisationData> fresh = new LinkedHashMap<>();
        data.forEach(one -> fresh.put(OrganisationId.random(), one));
        return graph.write(() -> {
            organisations.create(fresh, false);
            var entries = journal.entries();
            fresh.forEach((id, one) ->
                    entries.add(
                            "organisation.register",
                            subject(id, one),
                            Map.of(),
                            OrganisationStore.facts(one)));
            entries.write();
            events.publishEvent(new NetworkChanged.OrganisationChanged(fresh.keySet()));
            return fresh.entrySet().stream()
                    .map(one -> new Organisation(one.getKey(), 1, one.getValue(), false))
                    .toList();
        });
    }

    /// Changes the organisation if it still has the version the change is based on.
    public Changed<Organisation> amend(OrganisationId id, int version, OrganisationData data) {
        return change("organisation.amend", id, version, _ -> data);
    }

    /// Closes it: from `day` on it takes part no more. Its facilities stay open.
    public Changed<Organisation> close(OrganisationId id, int version, LocalDate day) {
        return change("organisation.close", id, version, data -> data.closedOn(day));
    }

    /// Opens it again as if it had never closed.
    public Changed<Organisation> reopen(OrganisationId id, int version) {
        return change("organisation.reopen", id, version, data -> data.closedOn(null));
    }

    /// Changes all of them or none; see [Facilities#amendAll].
    public Changed<List<Organisation>> amendAll(List<Amendment> amendments) {
        Map<OrganisationId, OrganisationData> wanted = new LinkedHashMap<>();
        amendments.forEach(amendment -> wanted.put(amendment.id(), amendment.data()));
        return graph.write(() -> {
            organisations.lock(wanted.keySet());
            Map<OrganisationId, Organisation> stored = new LinkedHashMap<>();
            organisations.of(wanted.keySet()).forEach(one -> stored.put(one.id(), one));
            if (stored.size() < wanted.size()) {
                return new Changed.Gone<>();
            }
            List<Organisation> stale = new ArrayList<>();
            for (Amendment amendment : amendments) {
                Organisation now = stored.get(amendment.id());
                if (now != null && now.version() != amendment.version()) {
                    stale.add(now);
                }
            }
            if (!stale.isEmpty()) {
                return new Changed.Stale<>(List.copyOf(stale));
            }
            organisations.change(wanted);
            var entries = journal.entries();
            stored.values().forEach(was -> add(entries, was, wanted));
            entries.write();
            events.publishEvent(new NetworkChanged.OrganisationChanged(wanted.keySet()));
            return new Changed.Done<>(organisations.of(wanted.keySet()));
        });
    }

    /// Takes the organisation out as if it had never been, if it still has that version. For one
    /// that was brought in by mistake and that nothing refers to: one that closes is closed.
    public Changed<Organisation> remove(OrganisationId id, int version) {
        return graph.write(() -> {
            organisations.lock(Set.of(id));
            return Versions.change(
                    organisations.find(id),
                    Organisation::version,
                    version,
                    now -> {
                        organisations.remove(id);
                        journal.record(
                                "organisation.remove",
                                subject(id, now.data()),
                                OrganisationStore.facts(now.data()),
                                Map.of());
                        events.publishEvent(new NetworkChanged.OrganisationChanged(Set.of(id)));
                        return now;
                    });
        });
    }

    private Changed<Organisation> change(
            String action, OrganisationId id, int version, UnaryOperator<OrganisationData> change) {
        return graph.write(() -> {
            organisations.lock(Set.of(id));
            return Versions.change(
                    organisations.find(id),
                    Organisation::version,
                    version,
                    now -> write(action, now, change.apply(now.data())));
        });
    }

    private Organisation write(String action, Organisation now, OrganisationData data) {
        organisations.change(Map.of(now.id(), data));
        journal.record(
                action,
                subject(now.id(), data),
                OrganisationStore.facts(now.data()),
                OrganisationStore.facts(data));
        events.publishEvent(new NetworkChanged.OrganisationChanged(Set.of(now.id())));
        return organisations.find(now.id()).orElseThrow();
    }

    private static void add(
            Journal.Entries entries,
            Organisation was,
            Map<OrganisationId, OrganisationData> wanted) {
        OrganisationData data = wanted.get(was.id());
        if (data != null) {
            entries.add(
                    "organisation.amend",
                    subject(was.id(), data),
                    OrganisationStore.facts(was.data()),
                    OrganisationStore.facts(data));
        }
    }

    private static AuditLog.Subject subject(OrganisationId id, OrganisationData data) {
        return new AuditLog.Subject("Organisation", id.value(), data.name());
    }

    /// A change to one of many organisations.
    ///
    /// @param version the version it is based on
    public record Amendment(OrganisationId id, int version, OrganisationData data) {}
}
