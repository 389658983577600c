package rosa.imports.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the words of a name are worth for telling things apart.
///
/// @param all every word, folded as [Words#fold] does
/// @param telling those that not many names have
/// @param marks what counts things of the same name: numbers and single letters
/// @param institution what kind of public body it is the name of; empty if of none. What then
///   follows is a place
public record NameWords(
        Set<String> all, Set<String> telling, Set<String> marks, String institution) {
    /// Words that many names have.
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private static final Set<String> COMMON =
            Set.of(
                    """
                    azienda istituto servizio ufficio san santa sant santo casa case villa
                    palazzo palazzina casale podere convento canonica residenza residence
                    albergo hotel ostello ex centro centri struttura strutture cas sai cpa sprar
                    msna alloggio alloggi appartamento appartamenti comunita accoglienza
                    straordinaria prima adulti minori diffusa progetto il lo la i gli le l di d
                    del della dei degli delle dell da in a al alla per e ed cooperativa coop
                    sociale soc onlus ets arl scarl scs srl spa ente associazione ass aps odv
                    consorzio fondazione impresa societa r s c p utg territoriale governo unita
                    locale amministrazione scpa scrl snc sas n nr
                    """
                            .strip()
                            .split("\\s+"));

    /// The words that public bodies are known by, which bodies of other kinds share a place with:
    /// there is a prefettura and a questura of Perugia.
    private static final Map<String, String> INSTITUTIONS =
            Map.ofEntries(
                    Map.entry("comune", "comune"),
                    Map.entry("municipio", "comune"),
                    Map.entry("unione", "unione"),
                    Map.entry("comuni", "unione"),
                    Map.entry("provincia", "provincia"),
                    Map.entry("provinciale", "provincia"),
                    Map.entry("regione", "regione"),
                    Map.entry("regionale", "regione"),
                    Map.entry("prefettura", "prefettura"),
                    Map.entry("questura", "questura"),
                    Map.entry("zona", "zona"),
                    Map.entry("distretto", "distretto"),
                    Map.entry("asl", "asl"),
                    Map.entry("usl", "asl"),
                    Map.entry("ausl", "asl"),
                    Map.entry("sanitaria", "asl"),
                    Map.entry("ospedaliera", "ospedale"));

    public NameWords {
        all = Set.copyOf(all);
        telling = Set.copyOf(telling);
        marks = Set.copyOf(marks);
    }

    public static NameWords of(String name) {
        LinkedHashSet<String> all = split(name);
        String institution = institution(all);
        Predicate<String> known = word -> COMMON.contains(word) || INSTITUTIONS.containsKey(word);
        return new NameWords(
                all,
                kept(all, word -> !known.test(word) && !isMark(word)),
                kept(all, word -> !known.test(word) && isMark(word)),
                institution);
    }

    /// The words that tell things apart among those of a place, which may all bear its name.
    Set<String> tellingBut(Set<String> place) {
        return kept(telling, word -> !place.contains(word));
    }

    /// Whether what counts things of the same name says that they are two: `Casa 1`, `Casa 2`.
    public boolean contradicts(NameWords other) {
        return !marks.isEmpty() && !other.marks.isEmpty() && !marks.equals(other.marks);
    }

    /// The words of a text in their order; letters with dots between, as in `A.S.L.`, are one.
    public static LinkedHashSet<String> split(String text) {
        return Stream.of(INITIALS.matcher(text).replaceAll("").split("[\\s/._,;:()«»\"'’–-]+"))
                .map(Words::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The first word that is not one of many names, if it is that of an institution: `Servizio
    /// sociale del Comune di Todi` is one, `Aiuto in Comune` is none.
    private static String institution(Set<String> all) {
        return all.stream()
                .filter(word -> !COMMON.contains(word))
                .findFirst()
                .map(word -> INSTITUTIONS.getOrDefault(word, ""))
                .orElse("");
    }

    private static Set<String> kept(Set<String> words, Predicate<String> which) {
        return words.stream().filter(which).collect(Collectors.toSet());
    }

    private static boolean isMark(String word) {
        return word.length() < 3 || word.chars().anyMatch(Character::isDigit);
    }
}
