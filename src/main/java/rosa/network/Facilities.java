package rosa.network;

import java.time.LocalDate;
import java.util.ArrayList;
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
import rosa.network.internal.FacilityJournal;
import rosa.network.internal.FacilityStore;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;

/// Reception facilities. Reading here knows no restriction: what a person may see is
/// [VisibleFacilities]' answer.
@Service
public class Facilities {
    private final Graph graph;
    private final FacilityStore facilities;
    private final FacilityJournal journal;
    private final ApplicationEventPublisher events;

    Facilities(
            Graph graph,
            FacilityStore facilities,
            FacilityJournal journal,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.facilities = facilities;
        this.journal = journal;
        this.events = events;
    }

    public Facility facility(FacilityId id) {
        return findFacility(id)
                .orElseThrow(() -> new NoSuchElementException("No facility " + id + "."));
    }

    public Optional<Facility> findFacility(FacilityId id) {
        return graph.read(() -> facilities.find(id));
    }

    /// All of them, closed ones included, by name.
    public List<Facility> all() {
        return graph.read(facilities::all);
    }

    public List<Facility> managedBy(OrganisationId organisation) {
        return graph.read(() -> facilities.managedBy(organisation));
    }

    public List<Facility> sitesOf(SaiProjectId project) {
        return graph.read(() -> facilities.sitesOf(project));
    }

    /// The ids by name; of equal names one.
    public Map<String, FacilityId> byName() {
        return graph.read(() -> facilities.by("name"));
    }

    /// The ids by the office's code, of those that have one.
    public Map<String, FacilityId> byCode() {
        return graph.read(() -> facilities.by("code"));
    }

    public Facility register(FacilityData data) {
        return registerAll(List.of(data)).getFirst();
    }

    /// Registers all of them or none.
    ///
    /// @throws IllegalArgumentException if a comune, an organisation or a project is not known
    public List<Facility> registerAll(List<FacilityData> data) {
        Map<FacilityId, FacilityData> fresh = new LinkedHashMap<>();
        data.forEach(one -> fresh.put(FacilityId.random(), one));
        return graph.write(() -> {
            facilities.create(fresh, false);
            journal.registered(fresh);
            events.publishEvent(new NetworkChanged.FacilityChanged(fresh.keySet()));
            return fresh.entrySet().stream()
                    .map(entry -> new Facility(entry.getKey(), 1, entry.getValue(), false))
                    .toList();
        });
    }

    /// Changes the facility if it still has the version the change is based on.
    public Changed<Facility> amend(FacilityId id, int version, FacilityData data) {
        return change("facility.amend", id, version, _ -> data);
    }

    /// Closes it: from `day` on, its places count no more.
    public Changed<Facility> close(FacilityId id, int version, LocalDate day) {
        return change("facility.close", id, version, data -> data.change().closedOn(day).build());
    }

    /// Opens it again as if it had never closed.
    public Changed<Facility> reopen(FacilityId id, int version) {
        return change("facility.reopen", id, version, data -> data.change().closedOn(null).build());
    }

    /// Changes all of them or none: if some have changed meanwhile these come back as stale, and if
    /// one is no longer there nothing is written either.
    public Changed<List<Facility>> amendAll(List<Amendment> amendments) {
        Map<FacilityId, FacilityData> wanted = new LinkedHashMap<>();
        amendments.forEach(amendment -> wanted.put(amendment.id(), amendment.data()));
        return graph.write(() -> {
            facilities.lock(wanted.keySet());
            Map<FacilityId, Facility> stored = new LinkedHashMap<>();
            facilities.of(wanted.keySet()).forEach(one -> stored.put(one.id(), one));
            if (stored.size() < wanted.size()) {
                return new Changed.Gone<>();
            }
            List<Facility> stale = new ArrayList<>();
            for (Amendment amendment : amendments) {
                Facility now = stored.get(amendment.id());
                if (now != null && now.version() != amendment.version()) {
                    stale.add(now);
                }
            }
            if (!stale.isEmpty()) {
                return new Changed.Stale<>(List.copyOf(stale));
            }
            facilities.change(wanted);
            journal.amended("facility.amend", stored, wanted);
            events.publishEvent(new NetworkChanged.FacilityChanged(wanted.keySet()));
            return new Changed.Done<>(facilities.of(wanted.keySet()));
        });
    }

    /// Takes the facility out as if it had never been, if it still has that version; what is left
    /// is the audit log's entry. For one that was brought in by mistake: one that closes is closed.
    public Changed<Facility> remove(FacilityId id, int version) {
        return graph.write(() -> {
            facilities.lock(Set.of(id));
            return Versions.change(
                    facilities.find(id),
                    Facility::version,
                    version,
                    now -> {
                        facilities.remove(id);
                        journal.removed(now);
                        events.publishEvent(new NetworkChanged.FacilityChanged(Set.of(id)));
                        return now;
                    });
        });
    }

    private Changed<Facility> change(
            String action, FacilityId id, int version, UnaryOperator<FacilityData> change) {
        return graph.write(() -> {
            facilities.lock(Set.of(id));
            return Versions.change(
                    facilities.find(id),
                    Facility::version,
                    version,
                    now -> write(action, now, change.apply(now.data())));
        });
    }

    private Facility write(String action, Facility now, FacilityData data) {
        var wanted = Map.of(now.id(), data);
        facilities.change(wanted);
        journal.amended(action, Map.of(now.id(), now), wanted);
        events.publishEvent(new NetworkChanged.FacilityChanged(Set.of(now.id())));
        return facilities.find(now.id()).orElseThrow();
    }

    /// A change to one of many facilities.
    ///
    /// @param version the version it is based on
    public record Amendment(FacilityId id, int version, FacilityData data) {}
}
