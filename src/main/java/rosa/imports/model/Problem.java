package rosa.imports.model;

/// Something about one cell, one row or the whole file that its author should know.
///
/// @param row the row as Excel numbers it, from 1; 0 for the whole file
/// @param column the column's title as the file has it; empty for the whole row
public record Problem(int row, String column, Severity severity, Message message) {
    /// What it means for taking the file.
    public enum Severity {
        /// Nothing of the file can be taken.
        ERROR,
        /// The file can be taken; somebody should look.
        WARNING,
        /// Something was left out or read in a way worth saying.
        NOTE
    }

    public Problem {
        if (row < 0) {
            throw new IllegalArgumentException("Row %d is before the file.".formatted(row));
        }
    }

    /// A problem that stops the whole file.
    public static Problem ofFile(Message message) {
        return new Problem(0, "", Severity.ERROR, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
