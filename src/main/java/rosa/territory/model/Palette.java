package rosa.territory.model;

import java.util.List;

/// Colours of maps that people with any of the common colour blindnesses can tell apart: lightness
/// grows with the amount; the two sides of a diverging scale are orange and blue.
///
/// After Brewer, *ColorBrewer* (2002): Blues, and orange–blue in the manner of PuOr.
final class Palette {
    static final int NOTHING = 0xf5f5f0;
    static final int EVEN = 0xf2f2ee;
    private static final List<Integer> AMOUNTS =
            List.of(0xd6e6f4, 0xabcfe5, 0x6aaed6, 0x3787c0, 0x105ba4, 0x08306b);
    private static final List<Integer> BELOW = List.of(0x9ecae1, 0x4292c6, 0x084594);
    private static final List<Integer> ABOVE = List.of(0xfdbe85, 0xe6700f, 0x8c2d04);

    private Palette() {}

    /// `classes` colours for growing amounts, as far apart as they can be.
    static List<Integer> amounts(int classes) {
        return spread(AMOUNTS, classes);
    }

    /// `classes` colours for what lies ever further under the middle.
    static List<Integer> below(int classes) {
        return spread(BELOW, classes);
    }

    /// `classes` colours for what lies ever further over the middle.
    static List<Integer> above(int classes) {
        return spread(ABOVE, classes);
    }

    private static List<Integer> spread(List<Integer> ramp, int classes) {
        if (classes == 1) {
            return List.of(ramp.get(ramp.size() / 2));
        }
        return java.util.stream.IntStream.range(0, classes)
                .mapToObj(i -> ramp.get(Math.round(i * (ramp.size() - 1f) / (classes - 1))))
                .toList();
    }
}
