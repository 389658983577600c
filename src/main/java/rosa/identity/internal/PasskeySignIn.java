package rosa.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import rosa.identity.Account;
import rosa.identity.AccountPrincipal;
import rosa.identity.Passkeys;
import rosa.identity.Role;

/// The way in by passkey: the sign-in page sends the device's answer as a form, with the page's
/// CSRF token; the question is the one left in this session, and is used up.
final class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {
    private final GraphPasskeys passkeys;
    private final String page;
    private final AuthenticationSuccessHandler arrival;

    /// @param page the address of the sign-in page
    /// @param arrival leads to the page one came for
    PasskeySignIn(GraphPasskeys passkeys, String page, AuthenticationSuccessHandler arrival) {
        this.passkeys = passkeys;
        this.page = page;
        this.arrival = arrival;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(new Provider(passkeys));
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(
                new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(),
                        new HttpSessionSecurityContextRepository()));
        filter.setAuthenticationSuccessHandler(arrival);
        filter.setAuthenticationFailureHandler((_, response, failure) ->
                response.sendRedirect(
                        page
                                + "?passkey="
                                + (failure instanceof DisabledException ? "disabled" : "refused")));
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private static final class Filter extends AbstractAuthenticationProcessingFilter {
        Filter(AuthenticationManager manager) {
            super(
                    PathPatternRequestMatcher.withDefaults()
                            .matcher(HttpMethod.POST, "/" + Passkeys.ENTER));
            setAuthenticationManager(manager);
        }

        @Override
        public Authentication attemptAuthentication(
                HttpServletRequest request, HttpServletResponse response)
                throws AuthenticationException {
            HttpSession session = request.getSession(false);
            Object begun = session == null ? null : session.getAttribute(Passkeys.SIGN_IN);
            if (session != null) {
                session.removeAttribute(Passkeys.SIGN_IN);
            }
            String answer = request.getParameter("credential");
            return getAuthenticationManager()
                    .authenticate(new Answer(begun, answer == null ? "" : answer));
        }
    }

    private record Provider(GraphPasskeys passkeys) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication authentication) {
            var answer = (Answer) authentication;
            Account account;
            try {
                account = passkeys.enter(answer.begun, answer.text);
            } catch (RuntimeException wrong) {
                throw new BadCredentialsException("No passkey of ours answered.", wrong);
            }
            if (!account.data().enabled()) {
                throw new DisabledException("The account is disabled.");
            }
            return new Entered(
                    new AccountPrincipal(
                            account.id(),
                            account.data().username(),
                            "",
                            account.data().roles().stream().map(Role::authority).sorted().toList(),
                            true));
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return Answer.class.isAssignableFrom(authentication);
        }
    }

    /// A device's answer, not looked at yet.
    private static final class Answer extends AbstractAuthenticationToken {
        private final transient @Nullable Object begun;
        private final String text;

        Answer(@Nullable Object begun, String text) {
            super(java.util.List.of());
            this.begun = begun;
            this.text = text;
        }

        @Override
        public Object getCredentials() {
            return text;
        }

        @Override
        public Object getPrincipal() {
            return "";
        }
    }

    /// Somebody who entered by a passkey.
    static final class Entered extends AbstractAuthenticationToken {
        private final AccountPrincipal principal;

        Entered(AccountPrincipal principal) {
            super(principal.getAuthorities());
            this.principal = principal;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return principal;
        }
    }
}
