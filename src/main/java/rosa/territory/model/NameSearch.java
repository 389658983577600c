package rosa.territory.model;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds names like what somebody typed: names that begin so, then names with a word that begins
/// so, then names that contain it, then names a few typing errors away.
///
/// Linear in the number of names; a typing error is counted by the distance of Levenshtein against
/// the whole name, one for every four letters.
public final class NameSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final int NO_MATCH = 1000;

    private NameSearch() {}

    /// At most `most` of `all`, best first and then in the order given; all of the first if `words`
    /// is blank.
    public static <T> List<T> find(
            String words, List<T> all, Function<? super T, String> name, int most) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return all.stream().limit(most).toList();
        }
        record Ranked<T>(T item, int rank, String name) {}
        Comparator<Ranked<T>> best = comparing(Ranked::rank);
        return all.stream()
                .map(item ->
                        new Ranked<T>(
                                item, rank(wanted, plain(name.apply(item))), name.apply(item)))
                .filter(ranked -> ranked.rank() < NO_MATCH)
                .sorted(best.thenComparing(Ranked::name))
                .limit(most)
                .map(Ranked::item)
                .toList();
    }

    private static int rank(String wanted, String name) {
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if ((" " + name).contains(" " + wanted)) {
            return 2;
        }
        if (name.contains(wanted)) {
            return 3;
        }
        int distance = distance(wanted, name);
        return distance <= Math.max(1, wanted.length() / 4) ? 3 + distance : NO_MATCH;
    }

    /// Lower case, without accents, words parted by one blank.
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
