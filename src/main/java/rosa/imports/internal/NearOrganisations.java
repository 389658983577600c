package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.imports.Likeness;
import rosa.imports.model.Alike;
import rosa.imports.model.Message;
import rosa.imports.model.NameWords;
import rosa.imports.model.Words;
import rosa.network.Organisation;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;

/// Finds organisations that a name may mean though they are called otherwise: by a name they had,
/// or by one that is alike. Two different tax codes are two organisations.
final class NearOrganisations {
    private static final int MOST = 3;

    private final List<Organisation> all;
    private final FormerNames formerNames;
    private final Basis basis;
    private final Map<OrganisationId, NameWords> words = new HashMap<>();
    private final Map<OrganisationId, Set<String>> places = new HashMap<>();
    private final Map<String, Optional<Likeness>> asked = new HashMap<>();
    private @Nullable Map<String, Set<String>> former;

    /// @param taken those that the file means for sure, which are then like no other
    NearOrganisations(
            List<Organisation> all,
            Set<OrganisationId> taken,
            FormerNames formerNames,
            Basis basis) {
        this.all = all.stream().filter(one -> !taken.contains(one.id())).toList();
        this.formerNames = formerNames;
        this.basis = basis;
    }

    /// Asks whether an unknown name is that of a known organisation, if any is alike. Files name
    /// the same organisation in many rows: it is looked for once.
    Optional<Likeness> ask(
            int row, String name, @Nullable String taxCode, Likeness.Allowed allowed) {
        String key = Words.fold(name) + "|" + (taxCode == null ? "" : taxCode);
        Optional<Likeness> known = asked.get(key);
        if (known == null) {
            known = found(row, name, taxCode, allowed);
            asked.put(key, known);
        }
        return known;
    }

    private Optional<Likeness> found(
            int row, String name, @Nullable String taxCode, Likeness.Allowed allowed) {
        NameWords called = NameWords.of(name);
        List<Likeness.Candidate> near = new ArrayList<>();
        for (String why : List.of("former", "name")) {
            for (Organisation one : all) {
                boolean listed = near.stream().anyMatch(x -> x.id().equals(one.id().value()));
                boolean isOpen = taxCode == null || one.data().taxCode().isEmpty();
                if (!listed && isOpen && is(why, one, name, called)) {
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
                        basis.likenesses()
                                .ask(
                                        "Organisation|" + Words.fold(name),
                                        row,
                                        name,
                                        near.stream().limit(MOST).toList(),
                                        allowed));
    }

    private boolean is(String why, Organisation one, String name, NameWords called) {
        return why.equals("former")
                ? former().getOrDefault(one.id().value(), Set.of()).contains(Words.fold(name))
                : Alike.names(words(one), called, place(one));
    }

    private NameWords words(Organisation one) {
        return words.computeIfAbsent(one.id(), _ -> NameWords.of(one.data().name()));
    }

    /// The words of the comune where an organisation has its seat.
    private Set<String> place(Organisation one) {
        IstatCode seat = one.data().seat();
        return seat == null
                ? Set.of()
                : places.computeIfAbsent(one.id(), _ -> NameWords.split(basis.comuni().name(seat)));
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
