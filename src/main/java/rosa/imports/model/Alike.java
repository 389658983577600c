package rosa.imports.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Whether two names may be of the same thing, by the words that tell things apart: `CAS Villa
/// Rosa` and `Centro di accoglienza Villa Rosa`, `Coop. soc. Il Ponte` and `Cooperativa sociale Il
/// Ponte Onlus`. Numbers and single letters must not contradict each other: `Casa 1` is not `Casa
/// 2`. Nor must the kinds of institutions, for what else their names have is only a place.
///
/// Slips of the hand are measured by the similarity of Jaro and Winkler, which is strict with short
/// words, and by Levenshtein's distance, which is strict with long ones: `Montefalco` is not
/// `Montefranco`. See docs/decisions/0031-alike-is-asked.md
public final class Alike {
    private static final double SLIP = 0.92;
    private static final int LETTERS_A_SLIP = 6;
    private static final int SHORTEST_ADDRESS = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Alike() {}

    /// Whether two names may be of the same thing.
    ///
    /// @param place the words of the comune where it is, which the names of many things there have
    public static boolean names(NameWords words, NameWords others, Set<String> place) {
        if (words.all().equals(others.all())) {
            return true;
        }
        if (words.contradicts(others) || !words.institution().equals(others.institution())) {
            return false;
        }
        return same(words.telling(), others.telling())
                || mayBe(words.tellingBut(place), others.tellingBut(place));
    }

    private static boolean mayBe(Set<String> telling, Set<String> others) {
        return same(telling, others) || holds(telling, others) || holds(others, telling);
    }

    private static boolean same(Set<String> telling, Set<String> others) {
        return !telling.isEmpty() && (telling.equals(others) || isSlip(telling, others));
    }

    /// Whether two addresses are the same, street and number.
    public static boolean addresses(String one, String other) {
        String folded = Words.fold(one);
        return folded.length() >= SHORTEST_ADDRESS
                && folded.equals(Words.fold(other))
                && numbers(one).equals(numbers(other));
    }

    /// `1/2` is not `12`.
    private static List<String> numbers(String address) {
        return NUMBER.matcher(address).results().map(MatchResult::group).toList();
    }

    /// Whether one name has all the telling words of a shorter one.
    private static boolean holds(Set<String> longer, Set<String> shorter) {
        return longer.containsAll(shorter)
                && shorter.stream().mapToInt(String::length).max().orElse(0) > 3;
    }

    private static boolean isSlip(Set<String> some, Set<String> others) {
        return some.size() == others.size()
                && some.stream().allMatch(word -> nearest(word, others).isPresent());
    }

    private static Optional<String> nearest(String word, Set<String> others) {
        return others.stream()
                .filter(other ->
                        other.equals(word)
                                || (Math.min(word.length(), other.length()) > 3
                                        && Words.distance(word, other)
                                                <= Math.max(1, word.length() / LETTERS_A_SLIP)
                                        && SIMILARITY.apply(word, other) >= SLIP))
                .findFirst();
    }
}
