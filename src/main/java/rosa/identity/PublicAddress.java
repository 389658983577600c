package rosa.identity;

import java.net.URI;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import rosa.shared.StartFailure;

/// Where people reach this installation, as its configuration says (`rosa.address`): links in
/// messages, the answer of an identity provider and passkeys hold to it, never to what a request
/// claims. Without one it is the local machine's.
@Component
public class PublicAddress {
    private static final int WRONG = 26;

    private final Environment environment;
    private final String configured;

    PublicAddress(Environment environment) {
        this.environment = environment;
        this.configured = checked(environment.getProperty("rosa.address", "").strip());
    }

    /// Whether the configuration says it.
    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    /// Scheme, host and port, such as `https://rosa.example.it`.
    public String origin() {
        return isConfigured() ? configured : "http://localhost:" + port();
    }

    /// The host alone.
    public String host() {
        return URI.create(origin()).getHost();
    }

    /// The address of a page of ours.
    ///
    /// @param path begins with a slash
    public String of(String path) {
        return origin() + path;
    }

    private String port() {
        String running = environment.getProperty("local.server.port", "");
        return running.isEmpty() ? environment.getProperty("server.port", "8080") : running;
    }

    private static String checked(String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        String address = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        try {
            URI uri = URI.create(address);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && address.equals(uri.getScheme() + "://" + uri.getAuthority())) {
                return address.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException _) {
            // Told below, as every other wrong address.
        }
        throw new StartFailure(
                WRONG,
                "L'indirizzo pubblico «%.100s» (rosa.address) non è valido: serve qualcosa come https://rosa.example.it, senza percorso."
                        .formatted(typed));
    }
}
