package rosa.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is compared with what somebody types: accents, case and the form of the apostrophe
/// aside.
public final class PlainText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /// The words of what somebody typed, plain; one empty word if it is blank.
    public static List<String> words(String typed) {
        return List.of(SPACE.split(of(typed), -1));
    }

    /// Whether a plain text has every one of these plain words, in any order.
    public static boolean hasAll(String plain, List<String> words) {
        return words.stream().allMatch(plain::contains);
    }
}
