package rosa.shared.ui;

import java.util.List;

/// Colours for classes on a map, apart from each other also for the colour-blind and in grey.
public final class MapPalette {
    /// The design system's blue from nearly white to nearly black.
    private static final List<List<String>> SEQUENTIAL =
            List.of(
                    List.of("#6aaaeb"),
                    List.of("#bfdfff", "#0066cc"),
                    List.of("#bfdfff", "#4392e0", "#004080"),
                    List.of("#d6eaff", "#7fb8ee", "#207ad5", "#003366"),
                    List.of("#e5f1fd", "#a9d1f8", "#5fa4e8", "#0066cc", "#003366"),
                    List.of("#e5f1fd", "#b8dafb", "#7fb8ee", "#4392e0", "#0059b3", "#003366"));

    /// Brown for too few, grey for even, teal for too many (after ColorBrewer's BrBG).
    private static final List<List<String>> DIVERGING =
            List.of(
                    List.of("#e9e9e6"),
                    List.of("#b36b00", "#077f7b"),
                    List.of("#b36b00", "#e9e9e6", "#077f7b"),
                    List.of("#8c510a", "#dfb878", "#7fc4bd", "#01665e"),
                    List.of("#8c510a", "#dcb26c", "#e9e9e6", "#72bdb5", "#01665e"),
                    List.of("#7a4504", "#b9771f", "#e8cf9f", "#b4dcd7", "#46a097", "#014f49"),
                    List.of(
                            "#7a4504", "#b9771f", "#e8cf9f", "#e9e9e6", "#b4dcd7", "#46a097",
                            "#014f49"));

    /// For kinds that have no order.
    private static final List<String> KINDS =
            List.of("#b24700", "#8b2f6b", "#00664d", "#17324d", "#806600", "#992639");

    private MapPalette() {}

    /// One to six steps for amounts, the palest first.
    public static List<String> sequential(int steps) {
        return pick(SEQUENTIAL, steps);
    }

    /// One to seven steps around a middle; with an odd number the middle is grey.
    public static List<String> diverging(int steps) {
        return pick(DIVERGING, steps);
    }

    /// Six colours for kinds without order.
    public static List<String> kinds() {
        return KINDS;
    }

    private static List<String> pick(List<List<String>> palettes, int steps) {
        if (steps < 1 || steps > palettes.size()) {
            throw new IllegalArgumentException(
                    "There is no palette of %d steps. Maybe group the classes: at most %d."
                            .formatted(steps, palettes.size()));
        }
        return palettes.get(steps - 1);
    }
}
