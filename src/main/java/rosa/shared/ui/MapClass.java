package rosa.shared.ui;

import org.jspecify.annotations.Nullable;

/// A class of the map's legend. An amount belongs to it when `from ≤ amount < to` (the last class
/// includes its end); a text, when it equals the key.
public record MapClass(
        String key, String label, String colour, @Nullable Double from, @Nullable Double to) {
    public MapClass {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "\"%.20s\" is no colour of the form #rrggbb.".formatted(colour));
        }
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException(
                    "The class \"%s\" goes from %s down to %s.".formatted(key, from, to));
        }
    }

    /// A class of amounts; a bound that is null is none.
    public static MapClass between(
            @Nullable Double from, @Nullable Double to, String label, String colour) {
        return new MapClass(from + "-" + to, label, colour, from, to);
    }

    /// A class that texts belong to by name.
    public static MapClass named(String key, String label, String colour) {
        return new MapClass(key, label, colour, null, null);
    }
}
