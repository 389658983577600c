package rosa.identity.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import rosa.shared.StartFailure;

/// The identity provider by which people may enter, if there is one.
///
/// @param issuer its address as its tokens name it
/// @param clientId how it knows this installation
/// @param clientSecret what this installation proves itself with; empty for a public client
/// @param scope what is asked of it; `openid` always is
/// @param label the words of the button
/// @param requests whether people it knows and we do not may ask the administrator for access
@ConfigurationProperties("rosa.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scope,
        @DefaultValue("") String label,
        @DefaultValue("false") boolean requests) {
    private static final int WRONG = 27;

    OidcSettings {
        issuer = issuer.strip();
        clientId = clientId.strip();
        var scopes = new LinkedHashSet<>(scope);
        scopes.add("openid");
        scope = Set.copyOf(scopes);
        if (!issuer.isEmpty() && !isSafe(issuer)) {
            throw new StartFailure(
                    WRONG,
                    "L'indirizzo del sistema di accesso «%.200s» (rosa.oidc.issuer) non è valido: deve cominciare con https://."
                            .formatted(issuer));
        }
        if (issuer.isEmpty() != clientId.isEmpty()) {
            throw new StartFailure(
                    WRONG,
                    "Per entrare con un sistema di accesso servono insieme rosa.oidc.issuer e rosa.oidc.client-id: ne manca uno.");
        }
    }

    boolean isConfigured() {
        return !issuer.isEmpty();
    }

    /// Encrypted, or on this very machine.
    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
                return false;
            }
            return "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme())
                            && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return false;
        }
    }
}
