package rosa.territory;

import java.util.Map;
import java.util.Set;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// What a figure is for each comune on a day.
///
/// @param byComune only finite numbers; a comune of which nothing is known is left out
/// @param withheld comuni whose number is not for whoever looks
/// @param provenance where the numbers come from
/// @param demoComuni those whose number rests on demonstrative data
public record FigureValues(
        Map<IstatCode, Double> byComune,
        Set<IstatCode> withheld,
        Set<Provenance> provenance,
        Set<IstatCode> demoComuni) {
    /// With nothing withheld and nothing demonstrative.
    public FigureValues(Map<IstatCode, Double> byComune, Set<Provenance> provenance) {
        this(byComune, Set.of(), provenance, Set.of());
    }

    public FigureValues {
        byComune = Map.copyOf(byComune);
        withheld = Set.copyOf(withheld);
        demoComuni = Set.copyOf(demoComuni);
        provenance = Set.copyOf(provenance);
        byComune.forEach((comune, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "The figure of %s is %s: leave it out.".formatted(comune, value));
            }
        });
    }

    /// Whether any number rests on demonstrative data.
    public boolean demo() {
        return !demoComuni.isEmpty();
    }
}
