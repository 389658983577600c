package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.Likeness;
import rosa.imports.model.Entry;
import rosa.imports.model.Words;
import rosa.network.Facility;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// Finds out which known facilities the rows of a file mean: by code, by name and comune, else what
/// a person says of those that are alike. See docs/decisions/0031-alike-is-asked.md
@Component
class FacilityMatch {
    private final FormerNames formerNames;

    FacilityMatch(FormerNames formerNames) {
        this.formerNames = formerNames;
    }

    /// A row with what it may mean: none, one, or several of the same name.
    ///
    /// @param answered whether a person said so
    record Meant(Entry.Facility entry, List<Facility> found, boolean answered) {
        Meant(Entry.Facility entry, List<Facility> found) {
            this(entry, found, false);
        }
    }

    List<Meant> of(List<Entry.Facility> entries, List<Facility> all, Basis basis) {
        KnownFacilities known = new KnownFacilities(all, basis.comuni());
        Map<Entry.Facility, List<Facility>> exact = new HashMap<>();
        Set<FacilityId> taken = new HashSet<>();
        for (Entry.Facility entry : entries) {
            List<Facility> found = known.find(entry.code(), entry.name(), entry.comune());
            exact.put(entry, found);
            found.forEach(one -> taken.add(one.id()));
        }
        NearFacilities near = new NearFacilities(all, basis.comuni(), taken, formerNames);
        Map<FacilityId, Meant> rows = new HashMap<>();
        List<Meant> meant = new ArrayList<>();
        for (Entry.Facility entry : entries) {
            List<Facility> found = exact.getOrDefault(entry, List.of());
            Meant one =
                    found.isEmpty() && basis.mayChange(entry.comune())
                            ? asked(entry, near, known, basis)
                            : new Meant(entry, found);
            if (isFirst(one, rows, basis)) {
                meant.add(one);
            }
        }
        return meant;
    }

    private static Meant asked(
            Entry.Facility entry, NearFacilities near, KnownFacilities known, Basis basis) {
        List<Likeness.Candidate> candidates =
                near.of(entry.code(), entry.name(), entry.address(), entry.comune());
        if (candidates.isEmpty()) {
            return new Meant(entry, List.of());
        }
        Likeness likeness =
                basis.likenesses()
                        .ask(
                                key(entry),
                                entry.row(),
                                "%s (%s)"
                                        .formatted(
                                                entry.name(), basis.comuni().name(entry.comune())),
                                candidates,
                                Likeness.Allowed.NEW_OR_RENAMED);
        return known.withId(likeness.meant())
                .map(one ->
                        new Meant(
                                likeness.isRenamed() ? entry : entry.called(one.data().name()),
                                List.of(one),
                                true))
                .orElseGet(() -> new Meant(entry, List.of()));
    }

    private static String key(Entry.Facility entry) {
        String key = key(entry.comune(), entry.name());
        return entry.code() == null ? key : key + "|" + entry.code();
    }

    /// Names the question which facility a name means, whatever kind of file has it.
    static String key(@Nullable IstatCode comune, String name) {
        String place = comune == null ? "" : comune.value();
        return String.join("|", "Facility", place, Words.fold(name));
    }

    /// Two rows that a person says are the same facility would write over each other.
    private static boolean isFirst(Meant meant, Map<FacilityId, Meant> rows, Basis basis) {
        if (meant.found().size() != 1) {
            return true;
        }
        Facility one = meant.found().getFirst();
        Meant earlier = rows.putIfAbsent(one.id(), meant);
        if (earlier == null || !(earlier.answered() || meant.answered())) {
            return true;
        }
        basis.error(
                meant.entry().row(),
                "duplicate",
                one.data().name(),
                String.valueOf(earlier.entry().row()),
                String.valueOf(meant.entry().row()));
        return false;
    }
}
