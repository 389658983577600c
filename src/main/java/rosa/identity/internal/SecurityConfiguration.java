package rosa.identity.internal;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import rosa.identity.ui.LoginView;

/// Three doors: the REST API by token, the health check, and everything else by session.
@Configuration
@EnableWebSecurity
@EnableConfigurationProperties({MailSettings.class, OidcSettings.class, PasskeySettings.class})
class SecurityConfiguration {
    /// OWASP ASVS 5.0: m at least 19,456 KiB, t = 2, p = 1.
    private static final int ARGON2_MEMORY_KIB = 19_456;

    private static final String SIGN_IN = "/accesso";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, ARGON2_MEMORY_KIB, 2);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenFilter tokens) throws Exception {
        hardened(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new ApiRefusal())
                                .accessDeniedHandler(new ApiRefusal()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/api/v1/openapi.json/**", "/api/v1/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .hasAnyAuthority("SCOPE_READ", "SCOPE_EVALUATE", "SCOPE_EXPORT"));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        hardened(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .anyRequest()
                                .denyAll());
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionRegistry registry,
            RequestUtil requests,
            VaadinDefaultRequestCache wanted,
            OtherWaysIn otherWays,
            ProviderLogout logout)
            throws Exception {
        wanted.setDelegateRequestCache(unmarkedAddresses());
        otherWays.add(http, SIGN_IN, wanted);
        hardened(http)
                // Vaadin's own requests carry Vaadin's token; the sign-in, unlike in Vaadin's
                // configuration, carries this one.
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(new LateSignIn(SIGN_IN)))
                .sessionManagement(session ->
                        session.maximumSessions(-1)
                                .sessionRegistry(registry)
                                .expiredUrl(SIGN_IN + "?scaduta"))
                .authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/rosa/**",
                                        "/*.css",
                                        "/aura/**",
                                        "/favicon.ico",
                                        "/icons/**")
                                .permitAll()
                                .requestMatchers("/geo/**", "/download/**", "/immagini/**")
                                .authenticated())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.enableCsrfConfiguration(false)
                                        .loginView(LoginView.class, SIGN_IN)
                                        .logoutSuccessHandler(logout)
                                        // So that a wrong address gets a page that says so.
                                        .anyRequest(
                                                AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                        ::authenticated));
        return http.build();
    }

    /// The page one comes back to after the sign-in keeps its address as it was.
    @SuppressWarnings("NullAway") // Null is what the setter documents for "no parameter".
    private static RequestCache unmarkedAddresses() {
        var pages = new HttpSessionRequestCache();
        pages.setMatchingRequestParameterName(null);
        return pages;
    }

    private static HttpSecurity hardened(HttpSecurity http) throws Exception {
        return http.headers(headers ->
                headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(
                                policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy(
                                        "camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .addHeaderWriter(ContentPolicy::write)
                        // On Tomcat 11, Vaadin's pages are sent before a late writer has its turn.
                        .withObjectPostProcessor(
                                new ObjectPostProcessor<HeaderWriterFilter>() {
                                    @Override
                                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                                        filter.setShouldWriteHeadersEagerly(true);
                                        return filter;
                                    }
                                }));
    }
}
