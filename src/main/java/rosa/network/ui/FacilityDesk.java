package rosa.network.ui;

import org.springframework.stereotype.Component;
import rosa.identity.AuditTrail;
import rosa.identity.CurrentPerson;
import rosa.network.Contracts;
import rosa.network.Facilities;
import rosa.network.Organisations;
import rosa.network.Places;
import rosa.network.SaiProjects;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shell.ReferenceDay;
import rosa.territory.Territories;

/// What the page of a facility works with.
@Component
record FacilityDesk(
        Facilities facilities,
        VisibleFacilities visible,
        Places places,
        Contracts contracts,
        Organisations organisations,
        SaiProjects projects,
        Territories territories,
        AuditTrail trail,
        CurrentPerson person,
        ReferenceDay referenceDay,
        Credits credits,
        ShownPresences presences) {}
