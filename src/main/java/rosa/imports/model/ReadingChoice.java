package rosa.imports.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person says about a file, where the file does not say it or the program's own idea is not
/// theirs.
///
/// @param sheet the sheet to read; empty leaves it to the program
/// @param headerRow the last row of the header; 0 leaves it to the program
/// @param day the day that the places and presences of a file without such a column speak for
/// @param answers whether things that look alike are the same, by the key of the question
/// @param title what the source of the data is called; empty leaves it to the program
public record ReadingChoice(
        String sheet,
        int headerRow,
        @Nullable LocalDate day,
        Map<String, String> answers,
        String title) {
    /// Leaves everything to the program.
    public static final ReadingChoice NONE = new ReadingChoice("", 0);

    public ReadingChoice {
        answers = Map.copyOf(answers);
        title = title.strip();
    }

    public ReadingChoice(String sheet, int headerRow) {
        this(sheet, headerRow, null, Map.of(), "");
    }

    /// The same for another place of the table.
    public ReadingChoice at(String newSheet, int newHeaderRow) {
        return new ReadingChoice(newSheet, newHeaderRow, day, answers, title);
    }

    /// The same with a day for all of the file.
    public ReadingChoice on(LocalDate newDay) {
        return new ReadingChoice(sheet, headerRow, newDay, answers, title);
    }

    /// The same with more answers.
    public ReadingChoice with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(more);
        return new ReadingChoice(sheet, headerRow, day, all, title);
    }

    /// The same with a title for the source of the data.
    public ReadingChoice titled(String newTitle) {
        return new ReadingChoice(sheet, headerRow, day, answers, newTitle);
    }

    /// The same for the file when it comes again, whose table may lie elsewhere.
    public ReadingChoice ofNextFile() {
        return new ReadingChoice("", 0, day, answers, title);
    }
}
