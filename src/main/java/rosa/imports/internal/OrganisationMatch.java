package rosa.imports.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import rosa.network.Organisation;
import rosa.network.Organisations;

/// Looks organisations up for the rows of a file: those that are known, and those that are like
/// what the file says.
@Component
class OrganisationMatch {
    private final Organisations organisations;
    private final FormerNames formerNames;

    OrganisationMatch(Organisations organisations, FormerNames formerNames) {
        this.organisations = organisations;
        this.formerNames = formerNames;
    }

    KnownOrganisations known(Basis basis) {
        List<Organisation> all = organisations.all();
        return new KnownOrganisations(
                all, new NearOrganisations(all, formerNames, basis.likenesses()));
    }
}
