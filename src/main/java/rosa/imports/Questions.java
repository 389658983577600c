package rosa.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only a person can say about a file, with what the program would propose.
///
/// @param undated whether the file has places or presences and no column with their day
/// @param day the day that somebody gave for all of the file
/// @param proposedDay a day that stands in the file's title or name; null if there is none
/// @param title what the source of the data is called if nobody says otherwise; empty where a
///   publisher has named it
/// @param givenTitle what somebody says it is called; empty if nobody does
/// @param likenesses what is like something known
public record Questions(
        boolean undated,
        @Nullable LocalDate day,
        @Nullable LocalDate proposedDay,
        String title,
        String givenTitle,
        List<Likeness> likenesses) {
    /// Nothing to ask.
    public static final Questions NONE = new Questions(false, null, null, "", "", List.of());

    public Questions {
        likenesses = List.copyOf(likenesses);
    }

    /// How many likenesses nobody has spoken about.
    public int open() {
        return (int) likenesses.stream().filter(Likeness::isOpen).count();
    }
}
