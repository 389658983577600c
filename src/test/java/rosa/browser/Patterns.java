package rosa.browser;

import java.util.regex.Pattern;

/// Patterns for locators. The browser knows no `\Q…\E`, so signs are escaped one by one.
final class Patterns {
    private static final Pattern SIGN = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    private Patterns() {}

    /// The whole text, whatever blanks surround it.
    static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + escaped(text) + "\\s*$");
    }

    /// The text's first words.
    static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + escaped(words));
    }

    private static String escaped(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }
}
