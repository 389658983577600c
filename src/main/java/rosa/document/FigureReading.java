package rosa.document;

/// What a [LiveFigure] reads at the moment of the export.
public sealed interface FigureReading {
    /// The question in words.
    String query();

    /// @param text the value with its unit, as it is to be printed
    /// @param source where the datum comes from, in words; empty where the document tells it
    ///   elsewhere, and then the figure has no footnote
    /// @param days the days the datum speaks for, in words
    /// @param query the question the figure answers, in words
    record Value(String text, String source, String days, String query) implements FigureReading {}

    /// There is no value; `why` is for the reader of the document.
    record Missing(String query, String why) implements FigureReading {}

    /// The text of the footnote that belongs to the figure.
    default String note() {
        return switch (this) {
            case Value(_, String source, String days, String query) ->
                    source.isEmpty() ? "" : "%s · %s · %s".formatted(source, days, query);
            case Missing(String query, String why) -> "%s · %s".formatted(query, why);
        };
    }
}
