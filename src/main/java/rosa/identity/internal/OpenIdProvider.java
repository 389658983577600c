package rosa.identity.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import rosa.identity.PublicAddress;

/// What the identity provider says of itself. It is asked when somebody wants to enter, not at the
/// start, so that ROSA starts without it; what it said holds for an hour, and longer while it does
/// not answer.
@Component
class OpenIdProvider implements ClientRegistrationRepository {
    /// How Spring Security names it.
    static final String ID = "oidc";

    static final String START = "/accesso/provider";
    static final String RETURN = "/accesso/ritorno";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration HOLDS = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final PublicAddress address;
    private final Clock clock;
    private final RestTemplate http;
    private volatile @Nullable Known known;

    OpenIdProvider(OidcSettings settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.http = new RestTemplate(requests());
    }

    boolean isConfigured() {
        return settings.isConfigured();
    }

    /// What the provider says of itself, or null if there is none or it never answered.
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id) || !isConfigured()) {
            return null;
        }
        Known before = known;
        if (before != null && clock.instant().isBefore(before.at().plus(HOLDS))) {
            return before.registration();
        }
        try {
            ClientRegistration registration = asked();
            known = new Known(registration, clock.instant());
            return registration;
        } catch (RuntimeException failure) {
            LOG.warn("The identity provider cannot be asked: {}", failure.toString());
            return before == null ? null : before.registration();
        }
    }

    /// For whoever else speaks with the provider: gives up after a short time, follows no redirect.
    static JdkClientHttpRequestFactory requests() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(PATIENCE)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    private ClientRegistration asked() {
        String issuer = settings.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said =
                http.exchange(
                                URI.create(base + "/.well-known/openid-configuration"),
                                org.springframework.http.HttpMethod.GET,
                                null,
                                JSON)
                        .getBody();
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException(
                    "It calls itself %s, not %s."
                            .formatted(said == null ? "nothing" : said.get("issuer"), issuer));
        }
        var registration =
                ClientRegistrations.fromOidcConfiguration(said)
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .scope(settings.scope())
                        .redirectUri(address.of(RETURN + "/" + ID))
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build());
        if (settings.clientSecret().isEmpty()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            registration.clientSecret(settings.clientSecret());
        }
        return registration.build();
    }

    private record Known(ClientRegistration registration, Instant at) {}
}
