package rosa.identity.internal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import rosa.identity.PublicAddress;

/// What passkeys are bound to; by default the public address.
///
/// @param host the host, or a domain it belongs to
/// @param origins the addresses, with scheme and port, that people enter from
@ConfigurationProperties("rosa.passkeys")
record PasskeySettings(@DefaultValue("") String host, @DefaultValue Set<String> origins) {
    String hostOr(PublicAddress address) {
        return host.isBlank() ? address.host() : host.strip();
    }

    Set<String> originsOr(PublicAddress address) {
        return origins.isEmpty() ? Set.of(address.origin()) : origins;
    }
}
