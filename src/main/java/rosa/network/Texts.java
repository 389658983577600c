package rosa.network;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The limits that texts of this module keep.
final class Texts {
    static final int NAME = 200;
    static final int LINE = 300;
    static final int CODE = 60;
    static final int NOTE = 4_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private Texts() {}

    /// The text without spaces around it; throws if it is empty or too long.
    static String required(String what, String text, int longest) {
        String stripped = optional(what, text, longest);
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("The %s must not be empty.".formatted(what));
        }
        return stripped;
    }

    /// The text without spaces around it, perhaps empty; throws if it is too long.
    static String optional(String what, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "The %s has %d characters; at most %d are allowed."
                            .formatted(what, stripped.length(), longest));
        }
        return stripped;
    }

    static String email(String text) {
        String email = optional("e-mail address", text, LINE);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("\"%s\" is no e-mail address.".formatted(email));
        }
        return email;
    }
}
