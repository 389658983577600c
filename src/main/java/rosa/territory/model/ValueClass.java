package rosa.territory.model;

import org.jspecify.annotations.Nullable;

/// A class of a choropleth: the values from `from` up to, but without, `to`.
///
/// @param key names it within its choropleth
/// @param from absent: no lower end
/// @param to absent: no upper end
public record ValueClass(String key, Side side, @Nullable Double from, @Nullable Double to) {
    /// Where a class lies.
    public enum Side {
        /// Exactly nothing.
        NOTHING,
        /// Some.
        AMOUNT,
        /// Under the middle.
        BELOW,
        /// The middle.
        EVEN,
        /// Over the middle.
        ABOVE
    }

    /// Whether a value belongs to it.
    public boolean holds(double value) {
        Double lower = from;
        Double upper = to;
        return (lower == null || value >= lower) && (upper == null || value < upper);
    }
}
