package rosa.identity.internal;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Ways to enter beside the password, as parts of the pages' security. Each ends where the password
/// does: on the page one wanted, or on the sign-in page with a sentence.
@Component
class OtherWaysIn {
    private static final Logger LOG = LoggerFactory.getLogger(OtherWaysIn.class);

    private final OpenIdProvider provider;
    private final ProviderSignIn people;
    private final GraphPasskeys passkeys;

    OtherWaysIn(OpenIdProvider provider, ProviderSignIn people, GraphPasskeys passkeys) {
        this.provider = provider;
        this.people = people;
        this.passkeys = passkeys;
    }

    /// @param page the address of the sign-in page
    /// @param wanted the pages that people came for
    void add(HttpSecurity http, String page, RequestCache wanted) throws Exception {
        var arrival = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        arrival.setDefaultTargetUrl("/");
        arrival.setRequestCache(wanted);
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, arrival);
        http.with(new PasskeySignIn(passkeys, page, arrival), _ -> {});
        if (provider.isConfigured()) {
            addProvider(http, page, arrival);
        }
    }

    private void addProvider(
            HttpSecurity http,
            String page,
            VaadinSavedRequestAwareAuthenticationSuccessHandler arrival)
            throws Exception {
        AuthenticationFailureHandler refusal =
                (_, response, failure) ->
                        response.sendRedirect(page + "?provider=" + ProviderSignIn.word(failure));
        http.oauth2Login(login ->
                login.loginPage(page)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start -> start.baseUri(OpenIdProvider.START))
                        .redirectionEndpoint(back -> back.baseUri(OpenIdProvider.RETURN + "/*"))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenClient()))
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .successHandler(arrival)
                        .failureHandler(refusal)
                        .withObjectPostProcessor(
                                new ObjectPostProcessor<
                                        OAuth2AuthorizationRequestRedirectFilter>() {
                                    @Override
                                    public <F extends OAuth2AuthorizationRequestRedirectFilter>
                                            F postProcess(F filter) {
                                        filter.setAuthenticationFailureHandler(refusal);
                                        return filter;
                                    }
                                }));
    }

    /// Part of it comes from the address one was sent back to, which anybody may write.
    private static String plain(Exception failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        ClientHttpRequestFactory requests = OpenIdProvider.requests();
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }
}
