package rosa.identity.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// Reads the provider's tokens: signed by one of its keys (asked for anew when an unknown one turns
/// up) with a public-key algorithm, for us, from it, in their time.
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        String keys = String.valueOf(provider.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(keys, uri -> decoder(uri, provider));
    }

    private static JwtDecoder decoder(String keys, ClientRegistration provider) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(allowed -> {
                            allowed.add(SignatureAlgorithm.RS256);
                            allowed.add(SignatureAlgorithm.PS256);
                            allowed.add(SignatureAlgorithm.ES256);
                        })
                        .restOperations(new RestTemplate(OpenIdProvider.requests()))
                        .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return decoder;
    }
}
