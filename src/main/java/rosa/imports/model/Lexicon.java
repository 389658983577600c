package rosa.imports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What words mean while one file is read: the vocabulary's own, then those the office taught; the
/// others are collected, so that a person can say what they mean.
final class Lexicon {
    private static final int MOST_UNKNOWN = 60;

    private final Map<Learned.Word, String> learned;
    private final Map<Learned.Word, UnknownWord> unknown = new LinkedHashMap<>();

    Lexicon(Learned learned) {
        this.learned = learned.words();
    }

    /// The code of a word found in a column.
    Optional<String> code(Choices choices, String word, String column) {
        Optional<String> known = meaning(choices, word);
        if (known.isPresent()) {
            return known;
        }
        Learned.Word key = new Learned.Word(choices.key(), Words.fold(word));
        if (unknown.size() < MOST_UNKNOWN || unknown.containsKey(key)) {
            unknown.merge(
                    key,
                    new UnknownWord(choices.key(), word, column, 1),
                    (had, _) -> had.oneMore());
        }
        return Optional.empty();
    }

    /// The code of a word, if it has one.
    Optional<String> meaning(Choices choices, String word) {
        Optional<String> own = choices.code(word);
        if (own.isPresent()) {
            return own;
        }
        String code = learned.get(new Learned.Word(choices.key(), Words.fold(word)));
        return Optional.ofNullable(code).filter(choices.codes()::contains);
    }

    List<UnknownWord> unknown() {
        return new ArrayList<>(unknown.values());
    }
}
