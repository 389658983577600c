package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.shared.Changed;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ServiceId;
import rosa.shared.TerritoryId;
import rosa.territory.Coordinates;
import rosa.territory.Service;
import rosa.territory.ServiceData;
import rosa.territory.ServiceKind;
import rosa.territory.Services;
import rosa.territory.Source;

@TerritoryDatabaseTest
class GraphServicesTest {
    private static final IstatCode POLINO = new IstatCode("055027");
    private static final IstatCode ARRONE = new IstatCode("055005");
    private static final Provenance TYPED_IN =
            new Provenance(Source.TYPED_IN, LocalDate.of(2026, 11, 23));

    @Autowired private Services services;
    @Autowired private RecordedChanges audit;
    @Autowired private CurrentPerson person;

    @Test
    void demonstration_services_are_there_and_say_so() {
        assertThat(services.servicesIn(new IstatCode("054039")))
                .filteredOn(Service::demo)
                .extracting(s -> s.data().kind())
                .contains(ServiceKind.CPIA, ServiceKind.HEALTH);
    }

    @Test
    void a_registered_service_is_found_in_its_comune() {
        var service = services.register(data(POLINO, "Ambulatorio"), TYPED_IN);

        assertThat(services.findService(service.id())).hasValue(service);
        assertThat(services.servicesIn(POLINO)).contains(service);
        assertThat(audit.entries).contains("service.register " + service.id());
    }

    @Test
    void an_amended_service_moves_to_its_new_comune() {
        var service = services.register(data(POLINO, "Sportello"), TYPED_IN);

        var changed = services.amend(service.id(), 1, data(ARRONE, "Sportello lavoro"), TYPED_IN);

        assertThat(changed).isInstanceOf(Changed.Done.class);
        assertThat(services.servicesIn(POLINO))
                .extracting(Service::id)
                .doesNotContain(service.id());
        assertThat(services.servicesIn(ARRONE))
                .filteredOn(s -> s.id().equals(service.id()))
                .singleElement()
                .satisfies(s -> assertThat(s.version()).isEqualTo(2))
                .satisfies(s -> assertThat(s.data().name()).isEqualTo("Sportello lavoro"));
    }

    @Test
    void a_stale_change_is_refused_and_shows_what_is_stored() {
        var service = services.register(data(POLINO, "Fermata"), TYPED_IN);
        services.amend(service.id(), 1, data(POLINO, "Fermata centro"), TYPED_IN);

        var stale = services.amend(service.id(), 1, data(POLINO, "Fermata bassa"), TYPED_IN);
        var staleRemoval = services.remove(service.id(), 1);

        assertThat(stale)
                .isInstanceOfSatisfying(
                        Changed.Stale.class,
                        s -> assertThat(s.theirs()).extracting("version").isEqualTo(2));
        assertThat(staleRemoval).isInstanceOf(Changed.Stale.class);
        assertThat(services.findService(service.id()))
                .map(s -> s.data().name())
                .hasValue("Fermata centro");
    }

    @Test
    void a_removed_service_is_gone() {
        var service = services.register(data(POLINO, "Scuola"), TYPED_IN);

        assertThat(services.remove(service.id(), 1)).isEqualTo(new Changed.Done<>(service));
        assertThat(services.findService(service.id())).isEmpty();
        assertThat(services.remove(service.id(), 1)).isInstanceOf(Changed.Gone.class);
        assertThat(services.amend(ServiceId.random(), 1, data(POLINO, "Nulla"), TYPED_IN))
                .isInstanceOf(Changed.Gone.class);
    }

    @Test
    void a_member_changes_services_only_where_the_rights_hold() {
        signIn(Role.MEMBER, new TerritoryId("zona-sociale:10"));

        assertThat(services.mayEdit(POLINO)).isTrue();
        assertThat(services.mayEdit(new IstatCode("054039"))).isFalse();
        var inPerugia = data(new IstatCode("054039"), "Sportello");
        assertThatThrownBy(() -> services.register(inPerugia, TYPED_IN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_service_cannot_be_taken_out_of_a_comune_without_rights_there() {
        var service = services.register(data(new IstatCode("054039"), "Consultorio"), TYPED_IN);
        signIn(Role.MEMBER, new TerritoryId("zona-sociale:10"));

        assertThatThrownBy(() -> services.amend(service.id(), 1, data(POLINO, "Mio"), TYPED_IN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> services.remove(service.id(), 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(services.findService(service.id())).hasValue(service);
    }

    @Test
    void a_reader_changes_nothing() {
        signIn(Role.READER);

        assertThat(services.mayEdit(POLINO)).isFalse();
    }

    @AfterEach
    void sign_out() {
        when(person.find()).thenReturn(Optional.empty());
    }

    private void signIn(Role role, TerritoryId... where) {
        when(person.find())
                .thenReturn(
                        Optional.of(
                                new SignedIn(
                                        AccountId.random(),
                                        "Prova",
                                        Set.of(role),
                                        null,
                                        Set.of(where))));
    }

    private static ServiceData data(IstatCode comune, String name) {
        return new ServiceData(
                comune, ServiceKind.OTHER, name, "Piazza 1", new Coordinates(42.58, 12.84));
    }
}
