package rosa.imports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Contracts;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.Organisations;
import rosa.network.People;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.SaiProject;
import rosa.network.SaiProjects;
import rosa.shared.Changed;
import rosa.shared.ContractId;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;
import rosa.shared.PersonId;
import rosa.shared.SaiProjectId;
import rosa.shared.ServiceId;
import rosa.territory.Service;
import rosa.territory.ServiceData;
import rosa.territory.Services;
import tools.jackson.databind.JsonNode;

/// Gives things back what they were, through the services that own them.
@Component
class UndoWriter {
    private final Facilities facilities;
    private final Organisations organisations;
    private final People people;
    private final Contracts contracts;
    private final SaiProjects projects;
    private final Places places;
    private final Services services;

    UndoWriter(
            Facilities facilities,
            Organisations organisations,
            People people,
            Contracts contracts,
            SaiProjects projects,
            Places places,
            Services services) {
        this.facilities = facilities;
        this.organisations = organisations;
        this.people = people;
        this.contracts = contracts;
        this.projects = projects;
        this.places = places;
        this.services = services;
    }

    /// What became of a thing since the import.
    enum State {
        UNTOUCHED,
        CHANGED,
        GONE
    }

    State state(Touched one) {
        return switch (one.kind()) {
            case FACILITY ->
                    version(facilities.findFacility(facility(one)), Facility::version, one);
            case ORGANISATION ->
                    version(
                            organisations.findOrganisation(new OrganisationId(one.id())),
                            Organisation::version,
                            one);
            case PERSON -> version(people.findPerson(new PersonId(one.id())), Person::version, one);
            case CONTRACT ->
                    version(
                            contracts.findContract(new ContractId(one.id())),
                            Contract::version,
                            one);
            case SERVICE ->
                    version(services.findService(new ServiceId(one.id())), Service::version, one);
            case SAI_PROJECT ->
                    equal(
                            projects.findProject(new SaiProjectId(one.id())),
                            read(one.after(), SaiProject.class));
            case COUNT -> {
                PlacesCount now = read(one.after(), PlacesCount.class);
                yield equal(places.findCount(new FacilityId(one.of()), now.date()), now);
            }
        };
    }

    private static <T> State version(Optional<T> now, ToIntFunction<T> version, Touched one) {
        return now.map(it ->
                        version.applyAsInt(it) == one.version() ? State.UNTOUCHED : State.CHANGED)
                .orElse(State.GONE);
    }

    private static <T> State equal(Optional<T> now, T after) {
        return now.map(it -> it.equals(after) ? State.UNTOUCHED : State.CHANGED).orElse(State.GONE);
    }

    /// Whether what it referred to is still there.
    boolean canRestore(Touched one) {
        if (one.kind() != Touched.Kind.FACILITY) {
            return true;
        }
        FacilityData was = before(one, FacilityData.class);
        OrganisationId manager = was.managedBy();
        SaiProjectId project = was.saiProject();
        return (manager == null || organisations.findOrganisation(manager).isPresent())
                && (project == null || projects.findProject(project).isPresent());
    }

    /// Restores or removes one thing.
    void undo(Touched one) {
        switch (one.kind()) {
            case FACILITY -> {
                FacilityId id = facility(one);
                done(
                        one.isNew()
                                ? facilities.remove(id, one.version())
                                : facilities.amend(
                                        id, one.version(), before(one, FacilityData.class)));
            }
            case ORGANISATION -> {
                OrganisationId id = new OrganisationId(one.id());
                done(
                        one.isNew()
                                ? organisations.remove(id, one.version())
                                : organisations.amend(
                                        id, one.version(), before(one, OrganisationData.class)));
            }
            case PERSON -> {
                PersonId id = new PersonId(one.id());
                done(
                        one.isNew()
                                ? people.remove(id, one.version())
                                : people.amend(id, one.version(), before(one, PersonData.class)));
            }
            case CONTRACT -> {
                ContractId id = new ContractId(one.id());
                done(
                        one.isNew()
                                ? contracts.remove(id, one.version())
                                : contracts.amend(
                                        id, one.version(), before(one, ContractData.class)));
            }
            case SERVICE -> service(one);
            case SAI_PROJECT -> {
                if (one.isNew()) {
                    projects.remove(read(one.after(), SaiProject.class));
                } else {
                    projects.record(List.of(before(one, SaiProject.class)));
                }
            }
            case COUNT -> {
                LocalDate date = read(one.after(), PlacesCount.class).date();
                FacilityId id = new FacilityId(one.of());
                if (one.isNew()) {
                    places.remove(id, date);
                } else {
                    places.record(id, before(one, PlacesCount.class));
                }
            }
        }
    }

    private void service(Touched one) {
        ServiceId id = new ServiceId(one.id());
        Service now = services.findService(id).orElseThrow(StaleGraphException::new);
        done(
                one.isNew()
                        ? services.remove(id, one.version())
                        : services.amend(
                                id,
                                one.version(),
                                before(one, ServiceData.class),
                                now.provenance()));
    }

    private static FacilityId facility(Touched one) {
        return new FacilityId(one.id());
    }

    private static void done(Changed<?> changed) {
        if (!(changed instanceof Changed.Done<?>)) {
            throw new StaleGraphException();
        }
    }

    private static <T> T before(Touched one, Class<T> type) {
        return read(Objects.requireNonNull(one.before()), type);
    }

    private static <T> T read(JsonNode data, Class<T> type) {
        return Trace.JSON.treeToValue(data, type);
    }
}
