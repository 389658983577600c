package rosa.shared.ui;

import java.util.Locale;

/// How the facilities of one kind are drawn and named in the legend.
public record MapFacilityKind(String key, String label, String colour, Shape shape) {
    /// All shapes have the same area for the same places.
    public enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
