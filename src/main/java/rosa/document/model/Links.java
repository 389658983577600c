package rosa.document.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Which addresses a text may link to: absolute ones of `http`, `https` and `mailto`.
public final class Links {
    public static final int LONGEST = 2_000;

    private Links() {}

    public static boolean isAllowed(String href) {
        if (href.isEmpty() || href.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(href);
            if (uri.getScheme() == null) {
                return false;
            }
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http", "https" -> uri.getRawAuthority() != null;
                case "mailto" -> uri.getRawSchemeSpecificPart().indexOf('@') > 0;
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
