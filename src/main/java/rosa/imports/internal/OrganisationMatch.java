package rosa.imports.internal;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    /// For a file that only names organisations, one of them perhaps in several spellings.
    KnownOrganisations named(Basis basis) {
        return listed(basis, Stream.empty());
    }

    /// For a file that lists organisations: what one row means for sure no other row is like.
    ///
    /// @param called what the whole file calls organisations, by name, tax code or id
    KnownOrganisations listed(Basis basis, Stream<? extends @Nullable String> called) {
        return new KnownOrganisations(
                organisations.all(),
                called.filter(Objects::nonNull).map(Objects::requireNonNull),
                formerNames,
                basis);
    }
}
