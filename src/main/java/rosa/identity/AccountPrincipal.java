package rosa.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import rosa.shared.AccountId;

/// Who signed in, as Spring Security keeps it in the session, whatever way they entered. Two are
/// equal if they are of one account, so that its sessions are found.
public class AccountPrincipal implements UserDetails {
    private final AccountId account;
    private final String username;
    private final String passwordHash;
    private final List<String> authorities;
    private final boolean enabled;

    /// @param passwordHash empty where a personal token signed in
    /// @param authorities names of roles and scopes
    public AccountPrincipal(
            AccountId account,
            String username,
            String passwordHash,
            List<String> authorities,
            boolean enabled) {
        this.account = account;
        this.username = username;
        this.passwordHash = passwordHash;
        this.authorities = List.copyOf(authorities);
        this.enabled = enabled;
    }

    /// The account's id.
    public AccountId account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal principal && account.equals(principal.account);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(account);
    }
}
