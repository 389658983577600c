package rosa.network;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.identity.Role;
import rosa.shared.OrganisationId;

/// Who may see a facility, and how much of it.
///
/// The addresses of CAS and SAI sites are restricted, and everything about centres for minors. The
/// ones who run the table or inspect see all within their territory; an ente gestore sees what it
/// runs; the rest see the comune, or nothing.
public final class FacilityVisibility {
    private static final Set<Role> SEE_ADDRESSES =
            EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR, Role.ANALYST);
    private static final Set<Role> SEE_RESTRICTED =
            EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR);
    private static final Set<Role> EDIT = EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR);
    private static final Set<Role> COUNT =
            EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR);

    private FacilityVisibility() {}

    /// How much of a facility is seen.
    public enum Sight {
        /// All of it.
        FULL,
        /// All but where in the comune it stands.
        WITHOUT_ADDRESS,
        /// Nothing: it is left out.
        HIDDEN
    }

    /// How much of `facility` somebody sees.
    ///
    /// @param inTerritory whether the person's rights hold in the facility's comune
    /// @param speaksFor the organisation the person speaks for
    public static Sight sightOf(
            FacilityData facility,
            Set<Role> roles,
            boolean inTerritory,
            @Nullable OrganisationId speaksFor) {
        if (speaksFor != null && speaksFor.equals(facility.managedBy())) {
            return Sight.FULL;
        }
        if (facility.isRestricted()) {
            return inTerritory && anyOf(roles, SEE_RESTRICTED) ? Sight.FULL : Sight.HIDDEN;
        }
        if (facility.visibility() == Visibility.PUBLIC) {
            return Sight.FULL;
        }
        return inTerritory && anyOf(roles, SEE_ADDRESSES) ? Sight.FULL : Sight.WITHOUT_ADDRESS;
    }

    /// Whether somebody may change facilities and organisations where their rights hold.
    public static boolean mayEdit(Set<Role> roles, boolean inTerritory) {
        return inTerritory && anyOf(roles, EDIT);
    }

    /// Whether somebody may record places and presences where their rights hold.
    public static boolean mayCount(Set<Role> roles, boolean inTerritory) {
        return inTerritory && anyOf(roles, COUNT);
    }

    private static boolean anyOf(Set<Role> roles, Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
