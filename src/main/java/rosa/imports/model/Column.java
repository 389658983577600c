package rosa.imports.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A column a file of some kind may have.
///
/// @param key names it in the program and in the keys of its help text
/// @param title its heading in the template
/// @param required whether the file and every row must have it
/// @param instead the key of a column that does as well where this one is required; empty if none
/// @param aliases other headings it is known by; compared without case, accents, spaces and
///   punctuation
public record Column(
        String key, String title, boolean required, String instead, List<String> aliases) {
    private static final int SHORTEST_ALIKE = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/._'’-]+");

    public Column {
        aliases = List.copyOf(aliases);
    }

    /// A column of a publisher's file, known by the publisher's heading alone.
    static Column required(String heading) {
        return required(heading, heading);
    }

    /// The same, where the file may go without it.
    static Column optional(String heading) {
        return optional(heading, heading);
    }

    static Column required(String key, String title, String... aliases) {
        return new Column(key, title, true, "", List.of(aliases));
    }

    static Column optional(String key, String title, String... aliases) {
        return new Column(key, title, false, "", List.of(aliases));
    }

    /// The same where another column does as well.
    Column orElse(String other) {
        return new Column(key, title, required, other, aliases);
    }

    /// Whether a file with these columns lacks it and what does as well, though it is required.
    public boolean isLacking(Collection<? extends @Nullable String> keys) {
        return required && !keys.contains(key) && (instead.isEmpty() || !keys.contains(instead));
    }

    boolean isCalled(String folded) {
        return Words.fold(title).equals(folded)
                || Words.fold(key).equals(folded)
                || aliases.stream().anyMatch(alias -> Words.fold(alias).equals(folded));
    }

    /// Whether a heading differs from one of the column's by a slip of the hand, or has all of its
    /// words among others: `Denominazione del centro` for `Denominazione`.
    boolean isNearlyCalled(String heading) {
        String folded = Words.fold(heading);
        Set<String> words = words(heading);
        return Stream.concat(Stream.of(title), aliases.stream())
                .anyMatch(name -> {
                    String own = Words.fold(name);
                    return own.length() >= SHORTEST_ALIKE
                            && (differsBySlips(own, folded) || words.containsAll(words(name)));
                });
    }

    private static boolean differsBySlips(String own, String other) {
        int most = Math.max(1, own.length() / 6);
        return Math.abs(own.length() - other.length()) <= most
                && Words.distance(own, other) <= most;
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(Words::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
