package rosa.imports.model;

/// What a person says about how a table is to be read, where the program's own idea is not theirs.
///
/// @param sheet the sheet to read; empty leaves it to the program
/// @param headerRow the last row of the header; 0 leaves it to the program
public record ReadingChoice(String sheet, int headerRow) {
    /// Leaves everything to the program.
    public static final ReadingChoice NONE = new ReadingChoice("", 0);
}
