package rosa.imports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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
        return thing(one).state();
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
        thing(one).undo();
    }

    private Thing<?, ?> thing(Touched one) {
        return switch (one.kind()) {
            case FACILITY ->
                    new Thing<>(
                            one,
                            FacilityData.class,
                            facilities.findFacility(facility(one)),
                            Facility::data,
                            now -> done(facilities.remove(now.id(), now.version())),
                            (now, was) -> done(facilities.amend(now.id(), now.version(), was)));
            case ORGANISATION ->
                    new Thing<>(
                            one,
                            OrganisationData.class,
                            organisations.findOrganisation(new OrganisationId(one.id())),
                            Organisation::data,
                            now -> done(organisations.remove(now.id(), now.version())),
                            (now, was) -> done(organisations.amend(now.id(), now.version(), was)));
            case PERSON ->
                    new Thing<>(
                            one,
                            PersonData.class,
                            people.findPerson(new PersonId(one.id())),
                            Person::data,
                            now -> done(people.remove(now.id(), now.version())),
                            (now, was) -> done(people.amend(now.id(), now.version(), was)));
            case CONTRACT ->
                    new Thing<>(
                            one,
                            ContractData.class,
                            contracts.findContract(new ContractId(one.id())),
                            Contract::data,
                            now -> done(contracts.remove(now.id(), now.version())),
                            (now, was) -> done(contracts.amend(now.id(), now.version(), was)));
            case SERVICE ->
                    new Thing<>(
                            one,
                            ServiceData.class,
                            services.findService(new ServiceId(one.id())),
                            Service::data,
                            now -> done(services.remove(now.id(), now.version())),
                            (now, was) ->
                                    done(
                                            services.amend(
                                                    now.id(),
                                                    now.version(),
                                                    was,
                                                    now.provenance())));
            case SAI_PROJECT ->
                    new Thing<>(
                            one,
                            SaiProject.class,
                            projects.findProject(new SaiProjectId(one.id())),
                            Function.identity(),
                            projects::remove,
                            (_, was) -> projects.record(List.of(was)));
            case COUNT -> {
                FacilityId of = new FacilityId(one.of());
                LocalDate date = read(one.after(), PlacesCount.class).date();
                yield new Thing<>(
                        one,
                        PlacesCount.class,
                        places.findCount(of, date),
                        Function.identity(),
                        _ -> places.remove(of, date),
                        (_, was) -> places.record(of, was));
            }
        };
    }

    /// A thing that was touched, as it is now. It is untouched if it is again what the import made
    /// of it: a later change that was taken back, perhaps by undoing a later import, is none.
    private record Thing<E, D>(
            Touched one,
            Class<D> type,
            Optional<E> now,
            Function<E, D> data,
            Consumer<E> remove,
            BiConsumer<E, D> restore) {
        State state() {
            return now.map(it ->
                            data.apply(it).equals(read(one.after(), type))
                                    ? State.UNTOUCHED
                                    : State.CHANGED)
                    .orElse(State.GONE);
        }

        void undo() {
            E it = now.orElseThrow(StaleGraphException::new);
            if (one.isNew()) {
                remove.accept(it);
            } else {
                restore.accept(it, before(one, type));
            }
        }
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
