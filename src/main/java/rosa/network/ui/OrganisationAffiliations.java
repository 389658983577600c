package rosa.network.ui;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rosa.identity.Affiliations;
import rosa.network.Organisations;
import rosa.shared.OrganisationId;

/// The organisations an account can speak for.
@Component
class OrganisationAffiliations implements Affiliations {
    private final Organisations organisations;

    OrganisationAffiliations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public SortedMap<OrganisationId, String> organisations() {
        SortedMap<OrganisationId, String> names = new TreeMap<>();
        organisations.all().forEach(one -> names.put(one.id(), one.data().name()));
        return names;
    }
}
