package rosa.imports.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.network.PlacesCount;
import rosa.network.SaiProject;
import rosa.shared.FacilityId;
import rosa.territory.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notes what an import writes, so that it can be undone.
final class Trace {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Touched> touched = new ArrayList<>();

    void created(Facility now) {
        add(Touched.Kind.FACILITY, now.id().value(), now.data().name(), null, now.data());
    }

    void changed(Facility was, FacilityData now) {
        add(Touched.Kind.FACILITY, was.id().value(), now.name(), was.data(), now);
    }

    void created(Organisation now) {
        add(Touched.Kind.ORGANISATION, now.id().value(), now.data().name(), null, now.data());
    }

    void changed(Organisation was, OrganisationData now) {
        add(Touched.Kind.ORGANISATION, was.id().value(), now.name(), was.data(), now);
    }

    void created(Person now) {
        add(Touched.Kind.PERSON, now.id().value(), now.data().name(), null, now.data());
    }

    void changed(Person was, PersonData now) {
        add(Touched.Kind.PERSON, was.id().value(), now.name(), was.data(), now);
    }

    void created(Service now) {
        add(Touched.Kind.SERVICE, now.id().value(), now.data().name(), null, now.data());
    }

    void changed(Service was, Service now) {
        add(Touched.Kind.SERVICE, was.id().value(), now.data().name(), was.data(), now.data());
    }

    void recorded(@Nullable SaiProject was, SaiProject now) {
        add(Touched.Kind.SAI_PROJECT, now.id().value(), now.code(), was, now);
    }

    void concluded(FacilityId of, Contract now) {
        add(Touched.Kind.CONTRACT, now.id().value(), now.data().code(), null, now.data(), of);
    }

    void amended(FacilityId of, Contract was, ContractData now) {
        add(Touched.Kind.CONTRACT, was.id().value(), now.code(), was.data(), now, of);
    }

    void counted(FacilityId of, String name, @Nullable PlacesCount was, PlacesCount now) {
        add(Touched.Kind.COUNT, of.value() + "@" + now.date(), name, was, now, of);
    }

    private void add(
            Touched.Kind kind, String id, String name, @Nullable Object before, Object after) {
        add(kind, id, name, before, after, null);
    }

    /// @param of the facility it belongs to; absent for what stands alone
    private void add(
            Touched.Kind kind,
            String id,
            String name,
            @Nullable Object before,
            Object after,
            @Nullable FacilityId of) {
        JsonNode was = before == null ? null : JSON.valueToTree(before);
        String owner = of == null ? "" : of.value();
        touched.add(new Touched(kind, id, name, was, JSON.valueToTree(after), owner));
    }

    List<Touched> all() {
        return List.copyOf(touched);
    }
}
