package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One cell as its file holds it. A CSV file knows only [Empty] and [Text].
public sealed interface Cell {
    /// Nothing, or only spaces.
    record Empty() implements Cell {}

    /// Text without spaces around it.
    record Text(String value) implements Cell {}

    /// A number that the spreadsheet does not show as a date.
    record Number(BigDecimal value) implements Cell {}

    /// A number that the spreadsheet shows as a date.
    record Day(LocalDate value) implements Cell {}

    /// A formula; its result is not trusted, because it was computed elsewhere from what is not
    /// here.
    record Formula(String expression) implements Cell {}

    /// An error such as `#N/D`.
    record Broken(String code) implements Cell {}

    /// The cell of a text, empty if the text is blank.
    static Cell of(String text) {
        String trimmed = Words.trim(text);
        return trimmed.isEmpty() ? new Empty() : new Text(trimmed);
    }

    /// As a person reads it.
    default String shown() {
        return switch (this) {
            case Empty _ -> "";
            case Text(String value) -> value;
            case Number(BigDecimal value) -> value.stripTrailingZeros().toPlainString();
            case Day(LocalDate value) -> Days.shown(value);
            case Formula(String expression) -> "=" + expression;
            case Broken(String code) -> code;
        };
    }
}
