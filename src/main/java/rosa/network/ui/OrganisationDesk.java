package rosa.network.ui;

import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.network.FacilityVisibility;
import rosa.network.Organisation;
import rosa.network.People;
import rosa.network.Ties;
import rosa.shared.IstatCode;

/// What the page of an organisation works with.
@Component
record OrganisationDesk(FacilityDesk facilities, People people, Ties ties) {
    /// Whether `person` may change the organisation: one without a seat, only who has rights
    /// everywhere.
    boolean mayEdit(Organisation organisation, SignedIn person) {
        IstatCode seat = organisation.data().seat();
        return seat == null
                ? FacilityVisibility.mayEdit(person.roles(), person.territories().isEmpty())
                : facilities.visible().mayEdit(seat, person);
    }
}
