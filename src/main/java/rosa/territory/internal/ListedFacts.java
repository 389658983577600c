package rosa.territory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.shared.IstatCode;
import rosa.territory.FactTrace.Kind;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;
import rosa.territory.internal.FactImages.Asked;
import rosa.territory.internal.FactImages.Noted;

/// Which facts lists of comuni and borders write, in the order that undoing walks backwards:
/// whatever others refer to comes before them.
@Component
class ListedFacts {
    static final int BATCH = 500;

    private final FactImages images;

    ListedFacts(FactImages images) {
        this.images = images;
    }

    /// Notes what a list of comuni is about to write.
    List<Noted> comuni(List<ReferenceComune> comuni, Collection<String> territories) {
        Set<String> listed =
                comuni.stream().map(one -> one.istat().value()).collect(Collectors.toSet());
        Set<String> poles =
                comuni.stream()
                        .map(ReferenceComune::inner)
                        .filter(Objects::nonNull)
                        .map(inner -> inner.pole().value())
                        .collect(Collectors.toSet());
        List<Noted> noted = new ArrayList<>();
        noted.add(images.note(Kind.TERRITORY, territories.stream().map(Asked::new).toList()));
        noted.add(
                images.note(
                        Kind.POLE,
                        poles.stream()
                                .filter(pole -> !listed.contains(pole))
                                .sorted()
                                .map(Asked::new)
                                .toList()));
        List<Asked> others = new ArrayList<>();
        List<Asked> gravitatedTo = new ArrayList<>();
        for (ReferenceComune one : comuni) {
            (poles.contains(one.istat().value()) ? gravitatedTo : others).add(asked(one));
        }
        // Poles may gravitate to each other, so they are undone together.
        noted.add(images.note(Kind.COMUNE, gravitatedTo));
        noted.addAll(batches(Kind.COMUNE, others));
        return noted;
    }

    private static Asked asked(ReferenceComune comune) {
        String istat = comune.istat().value();
        List<String> parts = new ArrayList<>();
        if (comune.residents() != null) {
            parts.add(istat + "@" + comune.countedOn());
        }
        ReferenceComune.Inner inner = comune.inner();
        if (inner != null) {
            parts.add(istat + "@" + inner.year());
        }
        return new Asked(istat, parts);
    }

    /// Notes which borders are about to be written.
    List<Noted> borders(List<ReferenceBorder> borders) {
        return batches(
                Kind.BORDER,
                borders.stream().map(one -> new Asked(one.one() + "|" + one.other())).toList());
    }

    /// Notes which counts are about to be written.
    List<Noted> residents(Collection<IstatCode> comuni, Object date) {
        return batches(
                Kind.RESIDENTS, comuni.stream().map(one -> new Asked(one + "@" + date)).toList());
    }

    /// Notes which comuni are about to begin, and which changes are written or replaced.
    List<Noted> changes(Collection<String> begun, Collection<String> changes) {
        List<Noted> noted = new ArrayList<>();
        noted.addAll(batches(Kind.COMUNE, begun.stream().map(Asked::new).toList()));
        noted.addAll(batches(Kind.CHANGE, changes.stream().map(Asked::new).toList()));
        return noted;
    }

    private List<Noted> batches(Kind kind, List<Asked> asked) {
        return images.noteAll(kind, asked, BATCH);
    }
}
