package rosa.export.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words an export adds of its own, in the document's language.
public final class Words {
    private final Locale locale;
    private final ResourceBundle messages;

    private Words(Locale locale) {
        this.locale = locale;
        this.messages =
                ResourceBundle.getBundle(
                        "messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Italian or, for any other language, English words.
    public static Words in(Locale language) {
        return new Words(
                language.getLanguage().equals("it")
                        ? Locale.ITALY
                        : Locale.forLanguageTag("en-GB"));
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(messages.getString("export." + key), locale).format(arguments);
    }

    public Locale locale() {
        return locale;
    }

    /// A date in words, for example "23 novembre 2026".
    String longDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    boolean hasDecimalComma() {
        return locale.getLanguage().equals("it");
    }
}
