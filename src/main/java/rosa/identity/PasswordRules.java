package rosa.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which passwords are good enough: long rather than odd (OWASP ASVS 5.0, 6.2), and not guessable.
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON =
            Set.of(
                    "password1234",
                    "123456789012",
                    "qwertyuiop12",
                    "prefettura12",
                    "accoglienza1",
                    "amministratore",
                    "passwordpassword",
                    "umbria123456",
                    "perugia12345",
                    "qwerty123456",
                    "000000000000",
                    "111111111111");

    private PasswordRules() {}

    /// What is wrong with `password` for the account `username`, if anything.
    public static Optional<Weakness> weakness(String password, String username) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 5) {
            return Optional.of(Weakness.COMMON);
        }
        if (plain.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(Weakness.CONTAINS_USERNAME);
        }
        return Optional.empty();
    }

    /// Why a password is not accepted; shown as `identity.password.<name in lower case>`.
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        CONTAINS_USERNAME;

        /// The key of the sentence on screen.
        public String messageKey() {
            return "identity.password." + name().toLowerCase(Locale.ROOT);
        }
    }
}
