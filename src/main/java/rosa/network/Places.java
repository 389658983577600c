package rosa.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.FacilityStore;
import rosa.network.internal.Journal;
import rosa.network.internal.PlacesStore;
import rosa.network.internal.StateStore;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Territories;

/// The dated series of places and presences, and the network as it stood on a day.
@Service
public class Places {
    private final Graph graph;
    private final FacilityStore facilities;
    private final PlacesStore places;
    private final StateStore states;
    private final Territories territories;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Places(
            Graph graph,
            FacilityStore facilities,
            PlacesStore places,
            StateStore states,
            Territories territories,
            Journal journal,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.facilities = facilities;
        this.places = places;
        this.states = states;
        this.territories = territories;
        this.journal = journal;
        this.events = events;
    }

    /// The facility's counts by date.
    public List<PlacesCount> placesOf(FacilityId facility) {
        return graph.read(() -> places.of(facility));
    }

    public Optional<PlacesCount> findCount(FacilityId facility, LocalDate date) {
        return graph.read(() -> places.find(facility, date));
    }

    /// What is stored for the facilities and dates of `counts`; those not stored are left out.
    public List<DatedCount> stored(Collection<DatedCount> counts) {
        return graph.read(() -> {
            Map<String, PlacesCount> stored = places.stored(counts);
            List<DatedCount> found = new ArrayList<>();
            for (DatedCount count : counts) {
                PlacesCount was = stored.get(key(count));
                if (was != null) {
                    found.add(new DatedCount(count.facility(), was));
                }
            }
            return List.copyOf(found);
        });
    }

    /// All facilities open on the day, each with the figures last known by then, in the comune in
    /// which it stands that day: comuni merge, and places go with the land.
    public List<FacilityState> stateOn(LocalDate day) {
        return located(day, graph.read(() -> states.on(day, null, null, false)));
    }

    /// The facilities of the comune open on the day.
    public List<FacilityState> stateOn(LocalDate day, IstatCode comune) {
        return territories.lineage().isEmpty()
                ? graph.read(() -> states.on(day, comune, null, false))
                : stateOn(day).stream()
                        .filter(one -> one.facility().data().comune().equals(comune))
                        .toList();
    }

    private List<FacilityState> located(LocalDate day, List<FacilityState> all) {
        return territories.lineage().isEmpty()
                ? all
                : all.stream().map(one -> located(day, one)).toList();
    }

    private FacilityState located(LocalDate day, FacilityState one) {
        IstatCode at = territories.comuneOn(day, one.facility().data().comune());
        String name = territories.findComune(at, day).map(Comune::name).orElse(one.comuneName());
        return one.in(at, name);
    }

    /// All facilities, open or not, each with the figures last known by the day.
    public List<FacilityState> stateOfAllOn(LocalDate day) {
        return located(day, graph.read(() -> states.on(day, null, null, true)));
    }

    /// One facility, open or not, with the figures last known by the day.
    public Optional<FacilityState> stateOn(LocalDate day, FacilityId facility) {
        return located(day, graph.read(() -> states.on(day, null, facility, true))).stream()
                .findFirst();
    }

    /// The days on which something was counted, in order.
    public List<LocalDate> countedDays() {
        return graph.read(states::days);
    }

    /// Records a count, over one of the same day.
    public void record(FacilityId facility, PlacesCount count) {
        recordAll(List.of(new DatedCount(facility, count)));
    }

    /// Records all the counts or none.
    ///
    /// @throws IllegalArgumentException if a facility is not known
    public void recordAll(List<DatedCount> counts) {
        Set<FacilityId> concerned =
                counts.stream().map(DatedCount::facility).collect(Collectors.toSet());
        graph.write(() -> {
            facilities.lock(concerned);
            Map<String, PlacesCount> before = places.stored(counts);
            places.record(counts, false);
            Map<FacilityId, String> names =
                    facilities.of(concerned).stream()
                            .collect(Collectors.toMap(Facility::id, one -> one.data().name()));
            var entries = journal.entries();
            for (DatedCount count : counts) {
                PlacesCount was = before.get(key(count));
                entries.add(
                        was == null ? "places.record" : "places.correct",
                        subject(count.facility(), names.get(count.facility())),
                        was == null ? Map.of() : PlacesStore.facts(was),
                        PlacesStore.facts(count.count()));
            }
            entries.write();
            events.publishEvent(new NetworkChanged.PlacesRecorded(concerned));
        });
    }

    /// Records a count if what is stored for its day is still what it is based on.
    ///
    /// @param basedOn what was stored when the person began; null if nothing was
    public Changed<PlacesCount> correct(
            FacilityId facility, @Nullable PlacesCount basedOn, PlacesCount count) {
        return graph.write(() -> {
            facilities.lock(Set.of(facility));
            Optional<PlacesCount> stored = places.find(facility, count.date());
            if (stored.isPresent() && !stored.get().equals(basedOn)) {
                return new Changed.Stale<>(stored.get());
            }
            if (stored.isEmpty() && basedOn != null && basedOn.date().equals(count.date())) {
                return new Changed.Gone<>();
            }
            record(facility, count);
            return new Changed.Done<>(count);
        });
    }

    /// Removes the count of that day; nothing if there is none.
    public void remove(FacilityId facility, LocalDate date) {
        graph.write(() -> {
            facilities.lock(Set.of(facility));
            places.find(facility, date)
                    .ifPresent(was -> {
                        places.remove(facility, date);
                        String name =
                                facilities.find(facility).map(one -> one.data().name()).orElse("");
                        journal.record(
                                "places.remove",
                                subject(facility, name),
                                PlacesStore.facts(was),
                                Map.of());
                        events.publishEvent(new NetworkChanged.PlacesRecorded(Set.of(facility)));
                    });
        });
    }

    private static String key(DatedCount count) {
        return PlacesStore.key(count.facility(), count.count().date());
    }

    private static AuditLog.Subject subject(FacilityId facility, @Nullable String name) {
        return new AuditLog.Subject("Facility", facility.value(), name == null ? "" : name);
    }
}
