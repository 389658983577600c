package rosa.imports;

import java.util.List;

/// What becomes of what a row speaks of.
///
/// @param row as Excel numbers it; 0 for what no single row asks for
/// @param subject what it is called, for example `Casa Nuova (Todi)`
/// @param fields what changes; all that is said of something new, nothing of what stays
public record RowChange(int row, State state, String subject, List<FieldChange> fields) {
    /// What is done.
    public enum State {
        CREATED,
        CHANGED,
        UNTOUCHED
    }

    public RowChange {
        fields = List.copyOf(fields);
    }

    /// The change with these differences; untouched if there are none.
    public static RowChange of(
            int row, boolean isNew, String subject, List<FieldChange> differences) {
        State state =
                isNew ? State.CREATED : differences.isEmpty() ? State.UNTOUCHED : State.CHANGED;
        return new RowChange(row, state, subject, differences);
    }
}
