package rosa.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of `messages_it` and `messages_en`, for screens and documents alike.
///
/// Every text is a `MessageFormat`: an apostrophe is written twice, numbers among the arguments
/// come out in the language's own way.
public final class Messages {
    /// The languages there are; the first is the one for everybody else.
    public static final List<Locale> LOCALES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// The text of `key` in the language of `locale`; the key itself where there is none, so that a
    /// missing text is seen and a test can find it.
    public static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = bundle(locale);
        if (!bundle.containsKey(key)) {
            return "!" + key + "!";
        }
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// Whether there is a text for `key`.
    public static boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /// The language closest to `wanted` among those there are.
    public static Locale closest(Locale wanted) {
        return LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LOCALES.getFirst());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages", closest(locale), NO_FALLBACK);
    }
}
