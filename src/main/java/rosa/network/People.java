package rosa.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.Journal;
import rosa.network.internal.PersonStore;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shared.PersonId;

/// Professional contacts: who acts for an organisation. Never guests.
@Service
public class People {
    private final Graph graph;
    private final PersonStore people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    People(Graph graph, PersonStore people, Journal journal, ApplicationEventPublisher events) {
        this.graph = graph;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    public Optional<Person> findPerson(PersonId id) {
        return graph.read(() -> people.find(id));
    }

    /// All of them, by name.
    public List<Person> all() {
        return graph.read(people::all);
    }

    public List<Person> actingFor(OrganisationId organisation) {
        return graph.read(() -> people.actingFor(organisation));
    }

    public Person register(PersonData data) {
        return registerAll(List.of(data)).getFirst();
    }

    /// Registers all of them or none.
    ///
    /// @throws IllegalArgumentException if an organisation is not known
    public List<Person> registerAll(List<PersonData> data) {
        Map<PersonId, PersonData> fresh = new LinkedHashMap<>();
        data.forEach(one -> fresh.put(PersonId.random(), one));
        return graph.write(() -> {
            people.create(fresh, false);
            var entries = journal.entries();
            fresh.forEach((id, one) ->
                    entries.add(
                            "person.register", subject(id, one), Map.of(), PersonStore.facts(one)));
            entries.write();
            fresh.values().forEach(this::publish);
            return fresh.entrySet().stream()
                    .map(one -> new Person(one.getKey(), 1, one.getValue(), false))
                    .toList();
        });
    }

    /// Changes the contact if it still has the version the change is based on.
    public Changed<Person> amend(PersonId id, int version, PersonData data) {
        return graph.write(() -> {
            people.lock(id);
            return Versions.change(
                    people.find(id),
                    Person::version,
                    version,
                    now -> {
                        people.change(Map.of(id, data));
                        journal.record(
                                "person.amend",
                                subject(id, data),
                                PersonStore.facts(now.data()),
                                PersonStore.facts(data));
                        publish(now.data());
                        publish(data);
                        return people.find(id).orElseThrow();
                    });
        });
    }

    /// Removes the contact; what is left is the audit log's entry.
    public Changed<Person> remove(PersonId id, int version) {
        return graph.write(() -> {
            people.lock(id);
            return Versions.change(
                    people.find(id),
                    Person::version,
                    version,
                    now -> {
                        people.remove(id);
                        journal.record(
                                "person.remove",
                                subject(id, now.data()),
                                PersonStore.facts(now.data()),
                                Map.of());
                        publish(now.data());
                        return now;
                    });
        });
    }

    private void publish(PersonData data) {
        Set<OrganisationId> concerned =
                data.actsFor().stream().map(ActsFor::organisation).collect(Collectors.toSet());
        events.publishEvent(new NetworkChanged.OrganisationChanged(concerned));
    }

    private static AuditLog.Subject subject(PersonId id, PersonData data) {
        return new AuditLog.Subject("Person", id.value(), data.name());
    }
}
