package rosa.imports.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an office has taught the program about files of one kind.
///
/// @param mappings whole headers, the one taught last first
/// @param words the codes of words
/// @param answers what was said of names that are like something known, by the key of the question
public record Learned(
        List<Mapping> mappings, Map<Word, String> words, Map<String, String> answers) {
    /// Nothing yet.
    public static final Learned NOTHING = new Learned(List.of(), Map.of(), Map.of());

    public Learned {
        mappings = List.copyOf(mappings);
        words = Map.copyOf(words);
        answers = Map.copyOf(answers);
    }

    public Learned(List<Mapping> mappings, Map<Word, String> words) {
        this(mappings, words, Map.of());
    }

    /// The same with what was said of names that are like something known.
    public Learned answering(Map<String, String> said) {
        return new Learned(mappings, words, said);
    }

    /// A word of a vocabulary.
    ///
    /// @param folded without case, accents, spaces and punctuation
    public record Word(String choices, String folded) {}

    /// Which column of a header is which.
    ///
    /// @param titles the headings, as the file had them
    /// @param columns for each heading the key of a column, or empty for what is not read
    /// @param filledDown the headings whose empty cells repeat the cell above
    /// @param byName who taught it
    public record Mapping(
            String id,
            List<String> titles,
            List<String> columns,
            List<String> filledDown,
            String byName,
            Instant at) {
        public Mapping {
            titles = List.copyOf(titles);
            columns = List.copyOf(columns);
            filledDown = List.copyOf(filledDown);
        }

        boolean hasShapeOf(List<String> others) {
            return shape(titles).equals(shape(others));
        }
    }

    /// What two headers share that are the same but for case, accents, spaces and punctuation.
    public static String shape(List<String> titles) {
        return String.join("|", titles.stream().map(Words::fold).toList()).replaceAll("\\|+$", "");
    }

    /// The mapping of exactly these headings.
    Optional<Mapping> whole(List<String> titles) {
        return mappings.stream().filter(one -> one.hasShapeOf(titles)).findFirst();
    }

    /// What one heading was taught to be in another header; empty text if it is not read.
    Optional<String> column(String title) {
        String folded = Words.fold(title);
        for (Mapping mapping : mappings) {
            for (int i = 0; i < mapping.titles().size(); i++) {
                if (Words.fold(mapping.titles().get(i)).equals(folded)) {
                    return Optional.of(mapping.columns().get(i));
                }
            }
        }
        return Optional.empty();
    }
}
