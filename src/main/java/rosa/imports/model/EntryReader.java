package rosa.imports.model;

import java.util.List;

/// Turns the rows of one kind of file into entries. One instance per file.
public interface EntryReader {
    /// Reads one row of data.
    void take(RowReader row);

    /// The entries, after the last row.
    List<Entry> entries();
}
