package rosa.territory.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;

/// Boundaries of comuni that were made of others: their own if there is one, else those of their
/// parts joined. What was incorporated is joined in any case, for the boundary of the comune that
/// goes on may be older than that.
final class JoinedBoundaries {
    private final Lineage lineage;
    private final LocalDate day;

    JoinedBoundaries(Lineage lineage, LocalDate day) {
        this.lineage = lineage;
        this.day = day;
    }

    /// The comuni from whose boundaries one is drawn. None for one that was split off and has no
    /// boundary yet: its land is still drawn with the comune it was split from. Empty if it should
    /// be drawn and there is nothing to draw it from.
    Optional<Set<IstatCode>> drawnFrom(IstatCode comune, Set<IstatCode> bounded) {
        Set<IstatCode> from = new TreeSet<>();
        return collect(comune, day, bounded, new HashSet<>(), from)
                ? Optional.of(from)
                : Optional.empty();
    }

    private boolean collect(
            IstatCode comune,
            LocalDate until,
            Set<IstatCode> bounded,
            Set<IstatCode> seen,
            Set<IstatCode> from) {
        if (!seen.add(comune)) {
            return false;
        }
        boolean isBounded = bounded.contains(comune);
        if (isBounded) {
            from.add(comune);
        }
        List<ComuneChange> parts = parts(comune, until, !isBounded);
        boolean areDrawn = true;
        for (ComuneChange part : parts) {
            areDrawn &= collect(part.from(), part.on(), bounded, seen, from);
        }
        return isBounded || (parts.isEmpty() ? isSplitOff(comune, until) : areDrawn);
    }

    private boolean isSplitOff(IstatCode comune, LocalDate until) {
        return lineage.into(comune).stream()
                .anyMatch(change ->
                        change.kind() == ComuneChange.Kind.SPLIT && !change.on().isAfter(until));
    }

    /// The boundaries of these comuni; those with nothing to draw them from are left out.
    Map<IstatCode, Geometry> of(List<Comune> comuni, Map<IstatCode, Geometry> stored) {
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        for (Comune comune : comuni) {
            drawnFrom(comune.istat(), stored.keySet()).orElse(Set.of()).stream()
                    .map(stored::get)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION))
                    .ifPresent(shape -> shapes.put(comune.istat(), shape));
        }
        return shapes;
    }

    /// What went into a comune wholly by a day.
    ///
    /// @param all whether what it was made of counts too, and not only what was added to it
    private List<ComuneChange> parts(IstatCode comune, LocalDate until, boolean all) {
        return lineage.into(comune).stream()
                .filter(change -> change.kind().isWhole() && !change.on().isAfter(until))
                .filter(change -> all || change.kind() == ComuneChange.Kind.INCORPORATION)
                .toList();
    }
}
