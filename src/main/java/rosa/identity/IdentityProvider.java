package rosa.identity;

import java.util.List;
import java.util.Optional;
import rosa.shared.AccountId;

/// The system of another by which people may enter (OpenID Connect), if one is configured.
public interface IdentityProvider {
    /// The words of the button that leads there; empty if there is no provider.
    Optional<String> label();

    /// Where the button leads.
    String START = "accesso/provider/oidc";

    /// People the provider knows and we do not, who tried to enter and may be let in.
    List<AccessRequest> requests();

    /// Lets the one who asked enter with this account from now on; false if the request or the
    /// account is gone, or the account has another identity at the provider.
    boolean grant(AccessRequest request, AccountId account);

    /// Forgets the request.
    void refuse(AccessRequest request);
}
