package rosa.territory;

import java.io.Serializable;
import rosa.shared.Provenance;

/// A comune's class in the map of inner areas of a year.
///
/// @param year the map's year, without which the class means nothing
/// @param code A (pole), B (joint pole), C (belt), D (intermediate), E (peripheral), F (ultra)
/// @param minutesToPole minutes by road to `pole`
public record SnaiClass(
        int year, String code, double minutesToPole, Pole pole, Provenance provenance)
        implements Serializable {
    public SnaiClass {
        if (code.length() != 1 || code.charAt(0) < 'A' || code.charAt(0) > 'F') {
            throw new IllegalArgumentException("\"%s\" is no SNAI class (A to F).".formatted(code));
        }
    }
}
