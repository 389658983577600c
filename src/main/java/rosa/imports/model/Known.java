package rosa.imports.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a reader of rows needs to know about the world.
///
/// @param givenDay the day that the counts of a file without such a column speak for, if somebody
///   said
public record Known(Comuni comuni, LocalDate today, @Nullable LocalDate givenDay) {
    public Known(Comuni comuni, LocalDate today) {
        this(comuni, today, null);
    }

    /// The day a row speaks for: that of its counts, today if it has none or they are to come.
    LocalDate day(Entry.@Nullable Counts counts) {
        return counts == null || counts.date().isAfter(today) ? today : counts.date();
    }
}
