package rosa.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /// Whether there is something to draw a comune from.
    boolean isDrawn(IstatCode comune, Set<IstatCode> bounded) {
        return isDrawn(comune, day, bounded, new HashSet<>());
    }

    private boolean isDrawn(
            IstatCode comune, LocalDate until, Set<IstatCode> bounded, Set<IstatCode> seen) {
        if (bounded.contains(comune)) {
            return true;
        }
        List<ComuneChange> parts = parts(comune, until, true);
        return seen.add(comune)
                && !parts.isEmpty()
                && parts.stream().allMatch(p -> isDrawn(p.from(), p.on(), bounded, seen));
    }

    /// The boundaries of all these comuni, each of which is drawn.
    Map<IstatCode, Geometry> of(List<Comune> comuni, Map<IstatCode, Geometry> stored) {
        if (lineage.isEmpty()) {
            return only(comuni, stored);
        }
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        Map<IstatCode, Geometry> known = new HashMap<>(stored);
        for (Comune comune : comuni) {
            shape(comune.istat(), day, known, new HashSet<>())
                    .ifPresent(shape -> shapes.put(comune.istat(), shape));
        }
        return shapes;
    }

    private static Map<IstatCode, Geometry> only(
            List<Comune> comuni, Map<IstatCode, Geometry> stored) {
        Map<IstatCode, Geometry> shapes = new TreeMap<>(stored);
        shapes.keySet().retainAll(comuni.stream().map(Comune::istat).toList());
        return shapes;
    }

    private Optional<Geometry> shape(
            IstatCode comune,
            LocalDate until,
            Map<IstatCode, Geometry> stored,
            Set<IstatCode> seen) {
        if (!seen.add(comune)) {
            return Optional.empty();
        }
        Geometry own = stored.get(comune);
        List<Geometry> all = new ArrayList<>();
        if (own != null) {
            all.add(own);
        }
        for (ComuneChange part : parts(comune, until, own == null)) {
            shape(part.from(), part.on(), stored, seen).ifPresent(all::add);
        }
        return all.stream().reduce((a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
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
