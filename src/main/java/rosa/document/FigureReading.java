package rosa.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What a [LiveFigure] reads at the moment of the export.
public sealed interface FigureReading {
    /// The question in words.
    String query();

    /// @param text the value with its unit, as it is to be printed
    /// @param source where the datum comes from, in words; empty where the document tells it
    ///   elsewhere, and then the figure has no footnote
    /// @param asOf the day the datum speaks for
    /// @param query the question the figure answers, in words
    record Value(String text, String source, LocalDate asOf, String query)
            implements FigureReading {}

    /// There is no value; `why` is for the reader of the document.
    record Missing(String query, String why) implements FigureReading {}

    /// The text of the footnote that belongs to the figure.
    default String note() {
        return switch (this) {
            case Value(_, String source, LocalDate asOf, String query) ->
                    source.isEmpty()
                            ? ""
                            : "%s · %s · %s".formatted(source, DAY.format(asOf), query);
            case Missing(String query, String why) -> "%s · %s".formatted(query, why);
        };
    }

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
}
