package rosa.imports.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text compared the way people mean it.
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\ufeff]+");

    private Words() {}

    /// Lower case without accents, spaces and punctuation: `Codice ISTAT` and `COD.ISTAT` become
    /// `codiceistat` and `codistat`.
    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /// Without spaces around, hard spaces included, and with single spaces within a line.
    public static String trim(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// At most `longest` characters, with an ellipsis where it was cut.
    public static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /// Levenshtein's distance; O(nm) time, O(m) space.
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
