package rosa.imports.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The columns of a count of places and people, and what is checked between them.
record CountColumns(Column date, Column financed, Column active, Column occupied) {
    /// More than any facility has; above it a figure is a slip of the hand.
    private static final int MOST = 5_000;

    /// Whether nothing says what day the counts of the file speak for.
    boolean isUndated(RowReader row, Known known) {
        return !row.has(date) && known.givenDay() == null;
    }

    /// The row's count; null if it has none or it cannot be read.
    Entry.@Nullable Counts read(RowReader row, Known known) {
        LocalDate given = row.has(date) ? null : known.givenDay();
        LocalDate day = given == null ? row.day(date) : row.given(given, known.today());
        Integer of = row.count(financed, MOST);
        Integer on = row.count(active, MOST);
        Integer people = row.count(occupied, MOST);
        if (of == null && on == null && people == null) {
            return null;
        }
        if (day == null) {
            if (isUndated(row, known)) {
                row.fileError("counts.noday");
            } else if (given == null && !date.required() && row.isSound()) {
                row.error(date, "counts.undated");
            }
            return null;
        }
        if (given == null && day.isAfter(known.today())) {
            row.warn(date, "day.future", Days.shown(day));
        }
        Integer places = on != null ? on : of;
        if (people != null && places != null && people > places) {
            row.warn(occupied, "presences.over", people, places);
        }
        if (of != null && on != null && on > of) {
            row.warn(active, "active.over", on, of);
        }
        return new Entry.Counts(row.number(), day, of, on, people);
    }
}
