package rosa.territory;

/// How a figure is coloured on a map.
public sealed interface FigureScale {
    /// From little to much, with nothing as a class of its own.
    record Sequential() implements FigureScale {}

    /// Too few, even, too many.
    ///
    /// @param middle what is even
    /// @param tolerance how far from it still counts as even
    /// @param below message key of a name for what lies under it, such as `territory.scale.fewer`
    /// @param even message key
    /// @param above message key
    record Diverging(double middle, double tolerance, String below, String even, String above)
            implements FigureScale {}
}
