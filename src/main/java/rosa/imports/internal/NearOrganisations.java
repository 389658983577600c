package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.imports.Likeness;
import rosa.imports.model.Alike;
import rosa.imports.model.Message;
import rosa.imports.model.Words;
import rosa.network.Organisation;
import rosa.shared.OrganisationId;

/// Finds organisations that a name may mean though they are called otherwise: by a name they had,
/// or by one that is alike. Two different tax codes are two organisations.
final class NearOrganisations {
    private static final int MOST = 3;

    private final List<Organisation> all;
    private final FormerNames formerNames;
    private final Likenesses likenesses;
    private final Set<OrganisationId> taken = new HashSet<>();
    private @Nullable Map<String, Set<String>> former;

    NearOrganisations(List<Organisation> all, FormerNames formerNames, Likenesses likenesses) {
        this.all = all;
        this.formerNames = formerNames;
        this.likenesses = likenesses;
    }

    /// Notes an organisation that the file means for sure, which is then like no other.
    void take(Organisation one) {
        taken.add(one.id());
    }

    /// Asks whether an unknown name is that of a known organisation, if any is alike.
    ///
    /// @param named whether it can take the file's name, or be new
    Optional<Likeness> ask(int row, String name, @Nullable String taxCode, boolean named) {
        List<Likeness.Candidate> near = new ArrayList<>();
        for (String why : List.of("former", "name")) {
            for (Organisation one : all) {
                boolean listed = near.stream().anyMatch(x -> x.id().equals(one.id().value()));
                if (!listed && isOpen(one, taxCode) && is(why, one, name)) {
                    near.add(
                            new Likeness.Candidate(
                                    one.id().value(),
                                    one.data().name(),
                                    new Message("imports.alike.why." + why, List.of())));
                }
            }
        }
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        likenesses.ask(
                                "Organisation|" + Words.fold(name),
                                row,
                                name,
                                near.stream().limit(MOST).toList(),
                                named));
    }

    private boolean isOpen(Organisation one, @Nullable String taxCode) {
        return !taken.contains(one.id()) && (taxCode == null || one.data().taxCode().isEmpty());
    }

    private boolean is(String why, Organisation one, String name) {
        return why.equals("former")
                ? former().getOrDefault(one.id().value(), Set.of()).contains(Words.fold(name))
                : Alike.names(one.data().name(), name);
    }

    /// Read once, and only if something is unknown.
    private Map<String, Set<String>> former() {
        Map<String, Set<String>> known = former;
        if (known == null) {
            known =
                    formerNames.of(
                            "Organisation", all.stream().map(one -> one.id().value()).toList());
            former = known;
        }
        return known;
    }
}
