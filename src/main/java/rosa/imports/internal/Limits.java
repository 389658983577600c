package rosa.imports.internal;

import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// How large a table may be.
final class Limits {
    static final int MOST_ROWS = 300_000;
    static final int MOST_COLUMNS = 200;
    static final int MOST_SHEETS = 30;
    static final int LONGEST_CELL = 10_000;

    private Limits() {}

    static void check(int row, int columns) throws RefusedFileException {
        if (row > MOST_ROWS) {
            throw new RefusedFileException(Message.of("file.rows", MOST_ROWS));
        }
        if (columns > MOST_COLUMNS) {
            throw new RefusedFileException(
                    Message.of("file.columns", String.valueOf(row), MOST_COLUMNS));
        }
    }

    static void checkCell(int row, int length) throws RefusedFileException {
        if (length > LONGEST_CELL) {
            throw new RefusedFileException(
                    Message.of("file.cell", String.valueOf(row), LONGEST_CELL));
        }
    }
}
