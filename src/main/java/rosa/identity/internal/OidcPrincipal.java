package rosa.identity.internal;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import rosa.identity.AccountPrincipal;
import rosa.shared.AccountId;

/// Somebody who entered by the identity provider; its token is kept for leaving it again.
final class OidcPrincipal extends AccountPrincipal implements OidcUser {
    private final OidcUser said;

    OidcPrincipal(AccountId account, String username, List<String> authorities, OidcUser said) {
        super(account, username, "", authorities, true);
        this.said = said;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return said.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return said.getClaims();
    }

    @Override
    @SuppressWarnings("NullAway") // The provider may say nothing more; Spring's own users say null.
    public OidcUserInfo getUserInfo() {
        return said.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return said.getIdToken();
    }
}
