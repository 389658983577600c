package rosa.identity.internal;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;
import rosa.identity.Role;
import rosa.identity.internal.ProviderIdentities.Claims;
import rosa.identity.internal.ProviderIdentities.Match;

/// Turns whom the identity provider vouches for into whom we know, and failures into a word that
/// the sign-in page has a sentence for.
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final String OURS = "rosa:";

    private final ProviderIdentities identities;
    private final OidcUserService provider = new OidcUserService();

    ProviderSignIn(ProviderIdentities identities) {
        this.identities = identities;
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(restTemplate());
        provider.setOauth2UserService(userInfo);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser said = provider.loadUser(request);
        String issuer = String.valueOf(said.getIssuer());
        var claims =
                new Claims(
                        issuer,
                        java.util.Objects.requireNonNull(said.getSubject()),
                        orEmpty(said.getEmail()),
                        Boolean.TRUE.equals(said.getEmailVerified()),
                        orEmpty(said.getFullName()),
                        orEmpty(said.getPreferredUsername()));
        return switch (identities.match(claims)) {
            case Match.Known(var account) ->
                    new OidcPrincipal(
                            account.id(),
                            account.data().username(),
                            account.data().roles().stream().map(Role::authority).sorted().toList(),
                            said);
            case Match.Refused(var why) -> throw refused(why.name());
        };
    }

    /// The word for the sign-in page, one of the keys `identity.provider.refused.<word>`.
    static String word(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return "unreachable";
            }
        }
        if (failure instanceof OAuth2AuthenticationException told) {
            String code = told.getError().getErrorCode();
            if (code.startsWith(OURS)) {
                return code.substring(OURS.length());
            }
            return switch (code) {
                case "access_denied", "login_required", "interaction_required" -> "cancelled";
                case "invalid_token_response", "server_error", "temporarily_unavailable" ->
                        "unreachable";
                default -> "invalid";
            };
        }
        return "unreachable";
    }

    private static OAuth2AuthenticationException refused(String why) {
        String word = why.toLowerCase(Locale.ROOT).replace('_', '-');
        return new OAuth2AuthenticationException(new OAuth2Error(OURS + word), why);
    }

    private static RestTemplate restTemplate() {
        var http = new RestTemplate(OpenIdProvider.requests());
        http.setErrorHandler(
                new org.springframework.security.oauth2.client.http
                        .OAuth2ErrorResponseErrorHandler());
        return http;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
