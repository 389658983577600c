package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import rosa.TickingClock;
import rosa.identity.Addresses;
import rosa.shared.StartFailure;

class OpenIdProviderTest {
    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");

    @Test
    void a_provider_that_is_down_is_asked_again_when_somebody_wants_to_enter() throws IOException {
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port;
        var provider = provider(issuer, "");
        assertThat(provider.findByRegistrationId(OpenIdProvider.ID)).isNull();

        HttpServer server = serve(port, issuer);
        try {
            var registration = provider.findByRegistrationId(OpenIdProvider.ID);

            assertThat(registration).isNotNull();
            assertThat(registration.getRedirectUri())
                    .isEqualTo("https://rosa.example.it/accesso/ritorno/oidc");
            assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
            assertThat(registration.getClientAuthenticationMethod())
                    .isEqualTo(ClientAuthenticationMethod.NONE);
            assertThat(registration.getScopes()).contains("openid");
        } finally {
            server.stop(0);
        }
        clock.pass(Duration.ofDays(1));
        assertThat(provider.findByRegistrationId(OpenIdProvider.ID)).isNotNull();
    }

    @Test
    void a_provider_that_gives_itself_another_name_is_not_believed() throws IOException {
        int port = freePort();
        HttpServer server = serve(port, "https://altrove.example.it");
        try {
            var provider = provider("http://127.0.0.1:" + port, "segreta");

            assertThat(provider.findByRegistrationId(OpenIdProvider.ID)).isNull();
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://accesso.example.it", "accesso.example.it", "https://x.it/?realm=1"})
    void an_issuer_that_is_not_encrypted_or_no_address_stops_the_start(String issuer) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> settings(issuer, "rosa", ""))
                .withMessageContaining(issuer);
    }

    @Test
    void half_a_configuration_stops_the_start() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> settings("https://accesso.example.it", "", ""))
                .withMessageContaining("rosa.oidc.client-id");
    }

    private OpenIdProvider provider(String issuer, String secret) {
        return new OpenIdProvider(
                settings(issuer, "rosa", secret),
                Addresses.configured("https://rosa.example.it"),
                clock);
    }

    private static OidcSettings settings(String issuer, String client, String secret) {
        return new OidcSettings(issuer, client, secret, Set.of("email"), "", false);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpServer serve(int port, String issuer) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] description =
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t",
                 "jwks_uri": "%1$s/k", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer)
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, description.length);
                    exchange.getResponseBody().write(description);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
