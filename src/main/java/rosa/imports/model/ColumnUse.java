package rosa.imports.model;

import java.util.List;

/// What becomes of one column of a file.
///
/// @param index from 0
/// @param title its heading
/// @param samples the first different values in it
/// @param column the key of the column it is read as; empty if it is not read
/// @param filledDown whether an empty cell repeats the one above
/// @param hasGaps whether some but not all of its first cells are empty
public record ColumnUse(
        int index,
        String title,
        List<String> samples,
        String column,
        Why why,
        boolean filledDown,
        boolean hasGaps) {
    /// Why a column is taken for what it is.
    public enum Why {
        /// The office taught it.
        LEARNED,
        /// It has the column's name or another it is known by.
        NAME,
        /// Its heading is nearly one of those.
        SIMILAR,
        /// What stands in it looks like it.
        CONTENT,
        /// Nothing fits.
        NOTHING
    }

    public ColumnUse {
        samples = List.copyOf(samples);
    }

    /// Whether the program guesses and a person should say so.
    public boolean isGuess() {
        return why == Why.SIMILAR || why == Why.CONTENT;
    }
}
