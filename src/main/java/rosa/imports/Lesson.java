package rosa.imports;

import java.util.List;
import java.util.Map;
import rosa.imports.model.Learned;

/// What a person teaches about a file: which column is which, what its words mean.
///
/// @param titles the headings, empty ones included
/// @param columns for each heading the key of a column, or empty for what is not to be read
/// @param filledDown the headings whose empty cells repeat the cell above
/// @param words by vocabulary and word as the file has it, the code it stands for
public record Lesson(
        List<String> titles,
        List<String> columns,
        List<String> filledDown,
        Map<Learned.Word, String> words) {
    public Lesson {
        if (titles.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d headings cannot have %d columns.".formatted(titles.size(), columns.size()));
        }
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        filledDown = List.copyOf(filledDown);
        words = Map.copyOf(words);
    }
}
