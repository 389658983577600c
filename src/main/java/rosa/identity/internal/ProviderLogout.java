package rosa.identity.internal;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import rosa.identity.PublicAddress;

/// Where people go who leave: whoever entered by the identity provider leaves there, too, if it
/// offers that, and comes back; all others to the first page.
@Component
class ProviderLogout implements LogoutSuccessHandler {
    private final OpenIdProvider provider;
    private final PublicAddress address;

    ProviderLogout(OpenIdProvider provider, PublicAddress address) {
        this.provider = provider;
        this.address = address;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException, ServletException {
        var leaving = new OidcClientInitiatedLogoutSuccessHandler(provider);
        leaving.setRedirectStrategy(new UidlRedirectStrategy());
        leaving.setPostLogoutRedirectUri(address.of("/accesso"));
        leaving.setDefaultTargetUrl("/");
        leaving.onLogoutSuccess(request, response, authentication);
    }
}
