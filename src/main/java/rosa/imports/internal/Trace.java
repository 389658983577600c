package rosa.imports.internal;

import java.time.LocalDate;
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
        add(Touched.Kind.FACILITY, now.id().value(), now.data().name(), null, now.data(), 1, "");
    }

    void changed(Facility was, FacilityData data) {
        add(
                Touched.Kind.FACILITY,
                was.id().value(),
                data.name(),
                was.data(),
                data,
                was.version() + 1,
                "");
    }

    void created(Organisation now) {
        add(
                Touched.Kind.ORGANISATION,
                now.id().value(),
                now.data().name(),
                null,
                now.data(),
                1,
                "");
    }

    void changed(Organisation was, OrganisationData data) {
        add(
                Touched.Kind.ORGANISATION,
                was.id().value(),
                data.name(),
                was.data(),
                data,
                was.version() + 1,
                "");
    }

    void created(Person now) {
        add(Touched.Kind.PERSON, now.id().value(), now.data().name(), null, now.data(), 1, "");
    }

    void changed(Person was, PersonData data) {
        add(
                Touched.Kind.PERSON,
                was.id().value(),
                data.name(),
                was.data(),
                data,
                was.version() + 1,
                "");
    }

    void created(Service now) {
        add(
                Touched.Kind.SERVICE,
                now.id().value(),
                now.data().name(),
                null,
                now.data(),
                now.version(),
                "");
    }

    void changed(Service was, Service now) {
        add(
                Touched.Kind.SERVICE,
                was.id().value(),
                now.data().name(),
                was.data(),
                now.data(),
                now.version(),
                "");
    }

    void recorded(@Nullable SaiProject was, SaiProject now) {
        add(Touched.Kind.SAI_PROJECT, now.id().value(), now.code(), was, now, 0, "");
    }

    void concluded(FacilityId facility, Contract now) {
        add(
                Touched.Kind.CONTRACT,
                now.id().value(),
                now.data().code(),
                null,
                now.data(),
                1,
                facility.value());
    }

    void amended(FacilityId facility, Contract was, ContractData data) {
        add(
                Touched.Kind.CONTRACT,
                was.id().value(),
                data.code(),
                was.data(),
                data,
                was.version() + 1,
                facility.value());
    }

    void counted(FacilityId facility, String name, @Nullable PlacesCount was, PlacesCount now) {
        LocalDate date = now.date();
        add(Touched.Kind.COUNT, facility.value() + "@" + date, name, was, now, 0, facility.value());
    }

    private void add(
            Touched.Kind kind,
            String id,
            String name,
            @Nullable Object before,
            Object after,
            int version,
            String of) {
        JsonNode was = before == null ? null : JSON.valueToTree(before);
        touched.add(new Touched(kind, id, name, was, JSON.valueToTree(after), version, of));
    }

    List<Touched> all() {
        return List.copyOf(touched);
    }
}
