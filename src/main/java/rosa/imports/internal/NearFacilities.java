package rosa.imports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosa.imports.Likeness;
import rosa.imports.model.Alike;
import rosa.imports.model.Comuni;
import rosa.imports.model.Message;
import rosa.imports.model.NameWords;
import rosa.imports.model.Words;
import rosa.network.Facility;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// Finds facilities that a row may mean though it calls them otherwise: in the same comune, of a
/// name they had, of a name that is alike, or at the same address. Two different codes of the
/// office's are two facilities.
final class NearFacilities {
    private static final int MOST = 3;

    private final Map<IstatCode, List<Facility>> byComune = new HashMap<>();
    private final Comuni comuni;
    private final FormerNames formerNames;
    private final Map<String, Set<String>> former = new HashMap<>();
    private final Set<IstatCode> looked = new HashSet<>();
    private final Set<FacilityId> taken;

    /// @param comuni say what a comune has become
    /// @param taken those that rows of the file mean for sure
    NearFacilities(
            List<Facility> all, Comuni comuni, Set<FacilityId> taken, FormerNames formerNames) {
        this.comuni = comuni;
        all.forEach(one ->
                byComune.computeIfAbsent(comuni.now(one.data().comune()), _ -> new ArrayList<>())
                        .add(one));
        this.taken = taken;
        this.formerNames = formerNames;
    }

    /// What a row without a code may mean, in any of the comuni.
    List<Likeness.Candidate> anywhere(String name, Predicate<IstatCode> where) {
        return byComune.keySet().stream()
                .filter(where)
                .sorted(Comparator.comparing(IstatCode::value))
                .flatMap(comune -> of(null, name, null, comune).stream())
                .limit(MOST)
                .toList();
    }

    /// What a row of this comune may mean.
    List<Likeness.Candidate> of(
            @Nullable String code, String name, @Nullable String address, IstatCode told) {
        IstatCode comune = comuni.now(told);
        List<Facility> there =
                byComune.getOrDefault(comune, List.of()).stream()
                        .filter(one -> !taken.contains(one.id()))
                        .filter(one -> code == null || one.data().code().isEmpty())
                        .toList();
        learn(comune, there);
        List<Likeness.Candidate> near = new ArrayList<>();
        for (String why : List.of("former", "name", "address")) {
            for (Facility one : there) {
                boolean listed = near.stream().anyMatch(other -> isOf(other, one));
                if (!listed && is(why, one, name, address)) {
                    near.add(
                            new Likeness.Candidate(
                                    one.id().value(),
                                    one.data().name(),
                                    new Message("imports.alike.why." + why, List.of())));
                }
            }
        }
        return near.stream().limit(MOST).toList();
    }

    private boolean is(String why, Facility one, String name, @Nullable String address) {
        return switch (why) {
            case "former" ->
                    former.getOrDefault(one.id().value(), Set.of()).contains(Words.fold(name));
            case "name" ->
                    Alike.names(
                            NameWords.of(one.data().name()),
                            NameWords.of(name),
                            NameWords.split(comuni.name(one.data().comune())));
            default ->
                    address != null
                            && Alike.addresses(one.data().address(), address)
                            && !NameWords.of(one.data().name()).contradicts(NameWords.of(name));
        };
    }

    private static boolean isOf(Likeness.Candidate candidate, Facility one) {
        return candidate.id().equals(one.id().value());
    }

    /// Reads the former names of a comune's facilities once.
    private void learn(IstatCode comune, Collection<Facility> there) {
        if (looked.add(comune) && !there.isEmpty()) {
            former.putAll(
                    formerNames.of(
                            "Facility", there.stream().map(one -> one.id().value()).toList()));
        }
    }
}
