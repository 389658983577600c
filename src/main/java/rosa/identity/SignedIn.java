package rosa.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// The person at work in the present request or screen.
///
/// @param territories where the rights hold; empty means everywhere
public record SignedIn(
        AccountId account,
        String name,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        Set<TerritoryId> territories) {
    public SignedIn {
        roles = Set.copyOf(roles);
        territories = Set.copyOf(territories);
    }

    /// Whether the person has one of `wanted`.
    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
