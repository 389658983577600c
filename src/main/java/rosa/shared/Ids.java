package rosa.shared;

import java.util.regex.Pattern;

/// The one rule all ids follow: 1 to 100 characters, letters, digits and `-_.:@`.
final class Ids {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:@-]*");

    private Ids() {}

    static void check(String value, String type) {
        if (value.isEmpty() || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%.100s\" is no %s: 1 to %d letters, digits or -_.:@ are expected."
                            .formatted(value, type, LONGEST));
        }
    }
}
