package rosa.imports.model;

/// A word that no vocabulary has.
///
/// @param choices the key of the vocabulary it was looked for in
/// @param word as the file has it
/// @param column the heading it stands under
/// @param rows in how many rows
public record UnknownWord(String choices, String word, String column, int rows) {
    UnknownWord oneMore() {
        return new UnknownWord(choices, word, column, rows + 1);
    }
}
