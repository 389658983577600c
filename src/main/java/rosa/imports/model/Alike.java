package rosa.imports.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Whether two names may be of the same thing, by the words that tell things apart: `CAS Villa
/// Rosa` and `Centro di accoglienza Villa Rosa`, `Coop. soc. Il Ponte` and `Cooperativa sociale Il
/// Ponte Onlus`. Numbers and single letters must not contradict each other: `Casa 1` is not `Casa
/// 2`.
///
/// Slips of the hand are measured by the similarity of Jaro and Winkler, which is strict with short
/// words, and by Levenshtein's distance, which is strict with long ones: `Montefalco` is not
/// `Montefranco`. See docs/decisions/0031-alike-is-asked.md
public final class Alike {
    private static final double SLIP = 0.92;
    private static final int LETTERS_A_SLIP = 6;
    private static final int SHORTEST_ADDRESS = 8;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /// Words that many names have.
    private static final Set<String> COMMON =
            Set.of(
                    "comune",
                    "comuni",
                    "provincia",
                    "regione",
                    "prefettura",
                    "questura",
                    "unione",
                    "zona",
                    "distretto",
                    "azienda",
                    "asl",
                    "usl",
                    "istituto",
                    "servizio",
                    "ufficio",
                    "san",
                    "santa",
                    "sant",
                    "santo",
                    "casa",
                    "case",
                    "villa",
                    "palazzo",
                    "palazzina",
                    "casale",
                    "podere",
                    "convento",
                    "canonica",
                    "residenza",
                    "residence",
                    "albergo",
                    "hotel",
                    "ostello",
                    "ex",
                    "centro",
                    "centri",
                    "struttura",
                    "strutture",
                    "cas",
                    "sai",
                    "cpa",
                    "sprar",
                    "msna",
                    "alloggio",
                    "alloggi",
                    "appartamento",
                    "appartamenti",
                    "comunita",
                    "accoglienza",
                    "straordinaria",
                    "prima",
                    "adulti",
                    "minori",
                    "diffusa",
                    "progetto",
                    "il",
                    "lo",
                    "la",
                    "i",
                    "gli",
                    "le",
                    "l",
                    "di",
                    "d",
                    "del",
                    "della",
                    "dei",
                    "degli",
                    "delle",
                    "dell",
                    "da",
                    "in",
                    "a",
                    "al",
                    "alla",
                    "per",
                    "e",
                    "ed",
                    "cooperativa",
                    "coop",
                    "sociale",
                    "soc",
                    "onlus",
                    "ets",
                    "arl",
                    "scarl",
                    "scs",
                    "srl",
                    "spa",
                    "ente",
                    "associazione",
                    "ass",
                    "aps",
                    "odv",
                    "consorzio",
                    "fondazione",
                    "impresa",
                    "societa",
                    "r",
                    "s",
                    "c",
                    "p");

    private Alike() {}

    /// Whether two names may be of the same thing.
    public static boolean names(String one, String other) {
        Set<String> all = words(one);
        Set<String> others = words(other);
        if (all.equals(others)) {
            return true;
        }
        if (contradict(marks(all), marks(others))) {
            return false;
        }
        Set<String> telling = telling(all);
        Set<String> tellingOthers = telling(others);
        if (telling.isEmpty() || tellingOthers.isEmpty()) {
            return false;
        }
        return telling.equals(tellingOthers)
                || holds(telling, tellingOthers)
                || holds(tellingOthers, telling)
                || isSlip(telling, tellingOthers);
    }

    /// Whether two addresses are the same, street and number.
    public static boolean addresses(String one, String other) {
        String folded = Words.fold(one);
        return folded.length() >= SHORTEST_ADDRESS && folded.equals(Words.fold(other));
    }

    private static Set<String> words(String name) {
        return Stream.of(name.split("[\\s/._,;:()«»\"'’–-]+"))
                .map(Words::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> telling(Set<String> words) {
        return words.stream()
                .filter(word -> !COMMON.contains(word) && !isMark(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What counts things of the same name: numbers and single letters.
    private static Set<String> marks(Set<String> words) {
        return words.stream()
                .filter(word -> isMark(word) && !COMMON.contains(word))
                .collect(Collectors.toSet());
    }

    private static boolean isMark(String word) {
        return word.length() < 3 || word.chars().anyMatch(Character::isDigit);
    }

    private static boolean contradict(Set<String> marks, Set<String> others) {
        return !marks.isEmpty() && !others.isEmpty() && !marks.equals(others);
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
