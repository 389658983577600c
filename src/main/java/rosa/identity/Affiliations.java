package rosa.identity;

import java.util.SortedMap;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// What an account can be tied to. Identity only refers to organisations and territories; the
/// modules that own them answer here.
public interface Affiliations {
    /// The organisations a person can speak for, with their names.
    default SortedMap<OrganisationId, String> organisations() {
        return new java.util.TreeMap<>();
    }

    /// The territories rights can be limited to, with their names.
    default SortedMap<TerritoryId, String> territories() {
        return new java.util.TreeMap<>();
    }
}
