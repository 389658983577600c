package rosa.territory;

import java.util.List;
import java.util.Optional;
import rosa.shared.Changed;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ServiceId;

/// The services on the territory. Every change is recorded in the audit log.
public interface Services {
    /// All services, by comune, kind and name.
    List<Service> services();

    /// The services in a comune, by kind and name.
    List<Service> servicesIn(IstatCode comune);

    Optional<Service> findService(ServiceId id);

    /// Whether the person at work may change the services of a comune: coordinators, members and
    /// facilitators with rights there, and the system itself.
    boolean mayEdit(IstatCode comune);

    /// Adds a service.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException as do all changes, if the
    ///   person at work may not edit there
    Service register(ServiceData data, Provenance provenance);

    /// Replaces what is known of a service, if it still has the version `basedOn`.
    Changed<Service> amend(ServiceId id, int basedOn, ServiceData data, Provenance provenance);

    /// Takes a service out, if it still has the version `basedOn`; `Done` holds what was there.
    Changed<Service> remove(ServiceId id, int basedOn);
}
