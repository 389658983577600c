package rosa.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// What an administrator edits of an account.
///
/// @param username 3 to 60 characters, lower case; never reused for somebody else
/// @param displayName the person's name as others see it
/// @param email professional address, may be empty
/// @param organisation the one the person speaks for
/// @param territories where the rights hold; empty means everywhere
public record AccountData(
        String username,
        String displayName,
        String email,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        Set<TerritoryId> territories,
        Locale locale,
        boolean enabled) {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    public AccountData {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException(
                    "\"%.80s\" is no username: 3 to 60 lower-case letters, digits or ._@-"
                            .formatted(username));
        }
        if (displayName.isBlank() || displayName.length() > 120) {
            throw new IllegalArgumentException("A display name has 1 to 120 characters.");
        }
        if (!email.isEmpty() && (email.length() > 200 || !EMAIL.matcher(email).matches())) {
            throw new IllegalArgumentException("\"%.80s\" is no address.".formatted(email));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account has at least one role.");
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
        territories = Set.copyOf(new TreeSet<>(territories));
    }
}
