package rosa.distribution.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A rule of distribution as a source states it: what a form edits and what an evaluation needs.
///
/// @param name what people at the table call it
/// @param description what it is about, where the name does not say it all; may be empty
/// @param validFrom the first day it holds
/// @param source where it is written, as one would cite it
/// @param bands in ascending order of population, the last without limit
/// @param exclusions comuni nothing is asked of
/// @param safeguard what SAI places do to the quota
/// @param rounding how exact shares become whole places
public record RuleSetData(
        String name,
        String description,
        LocalDate validFrom,
        String source,
        List<Band> bands,
        Exclusions exclusions,
        Safeguard safeguard,
        Rounding rounding)
        implements Serializable {
    private static final int MOST_BANDS = 50;

    public RuleSetData {
        name = name.strip();
        description = description.strip();
        source = source.strip();
        check("name", name, 1, 200);
        check("description", description, 0, 4000);
        check("source", source, 1, 2000);
        if (bands.isEmpty() || bands.size() > MOST_BANDS) {
            throw new IllegalArgumentException(
                    "A rule set has 1 to %d bands, not %d.".formatted(MOST_BANDS, bands.size()));
        }
        bands = List.copyOf(bands);
        int reached = 0;
        for (int order = 0; order < bands.size(); order++) {
            var upTo = bands.get(order).upTo();
            boolean last = order == bands.size() - 1;
            if (last != (upTo == null)) {
                throw new IllegalArgumentException(
                        last
                                ? "The last band stops at %d residents; it must have no limit, so that every comune has a band."
                                        .formatted(upTo)
                                : "Band %d has no limit; only the last band may have none."
                                        .formatted(order + 1));
            }
            if (upTo != null && upTo <= reached) {
                throw new IllegalArgumentException(
                        "Band %d ends at %d residents, not above the band before it (%d)."
                                .formatted(order + 1, upTo, reached));
            }
            reached = upTo == null ? reached : upTo;
        }
    }

    private static void check(String field, String text, int shortest, int longest) {
        if (text.length() < shortest || text.length() > longest) {
            throw new IllegalArgumentException(
                    "The %s of a rule set has %d to %d characters, not %d."
                            .formatted(field, shortest, longest, text.length()));
        }
    }

    /// The position of the band that holds for a comune of `residents` people.
    int bandFor(int residents) {
        for (int order = 0; ; order++) {
            if (bands.get(order).holdsFor(residents)) {
                return order;
            }
        }
    }

    /// The same rules under another name.
    public RuleSetData withName(String other) {
        return new RuleSetData(
                other, description, validFrom, source, bands, exclusions, safeguard, rounding);
    }

    /// The same rules with band `order` replaced.
    public RuleSetData withBand(int order, Band band) {
        var changed = new ArrayList<>(bands);
        changed.set(order, band);
        return withBands(changed);
    }

    /// The same rules with other bands.
    public RuleSetData withBands(List<Band> others) {
        return new RuleSetData(
                name, description, validFrom, source, others, exclusions, safeguard, rounding);
    }

    /// The same rules with other exclusions.
    public RuleSetData withExclusions(Exclusions others) {
        return new RuleSetData(
                name, description, validFrom, source, bands, others, safeguard, rounding);
    }

    /// The same rules with another safeguard clause.
    public RuleSetData withSafeguard(Safeguard other) {
        return new RuleSetData(
                name, description, validFrom, source, bands, exclusions, other, rounding);
    }

    /// The same rules with another rounding.
    public RuleSetData withRounding(Rounding other) {
        return new RuleSetData(
                name, description, validFrom, source, bands, exclusions, safeguard, other);
    }
}
