package rosa.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Lineage;
import rosa.territory.model.NameSearch;

/// Finds comuni by the names and codes they have or had.
final class FormerNames {
    private FormerNames() {}

    private record Named(Comune comune, String name) {}

    static List<Comune> search(
            String words, ComuniOfDay comuni, Lineage lineage, LocalDate day, int most) {
        List<Named> names = new ArrayList<>();
        comuni.inBeing().forEach(comune -> names.add(new Named(comune, comune.name())));
        if (!lineage.isEmpty() && !words.isBlank()) {
            for (Comune comune : comuni.inBeing()) {
                lineage.formerly(comune.istat(), day)
                        .forEach(former -> names.add(new Named(comune, former.name())));
            }
        }
        // Of one that was divided no other is what became of it.
        for (Comune over : comuni.byCode().values()) {
            boolean isDivided =
                    lineage.endOf(over.istat(), day).stream()
                            .anyMatch(end -> !end.kind().isWhole());
            if (isDivided && !lineage.isInBeing(over.istat(), day)) {
                names.add(new Named(over, over.name()));
            }
        }
        Set<Comune> found = new LinkedHashSet<>();
        if (words.strip().matches("[0-9]{6}")) {
            IstatCode code = new IstatCode(words.strip());
            Comune comune = comuni.byCode().get(lineage.on(day, code));
            if (comune != null && lineage.isInBeing(comune.istat(), day)) {
                found.add(comune);
            }
        }
        for (Named one : NameSearch.find(words, names, Named::name, 3 * most)) {
            found.add(one.comune());
        }
        return found.stream().limit(most).toList();
    }
}
