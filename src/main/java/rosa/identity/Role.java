package rosa.identity;

import java.util.Locale;

/// What a person may do, beyond reading.
public enum Role {
    /// Runs the installation: accounts, settings, audit log. No voice at the table.
    ADMINISTRATOR,
    /// Runs the table, for the Prefettura or ANCI: everything but the installation.
    COORDINATOR,
    /// Speaks for one organisation.
    MEMBER,
    /// Records workshops.
    FACILITATOR,
    /// Explores and computes: network, rule sets, scenarios.
    ANALYST,
    /// Visits facilities; sees exact addresses.
    INSPECTOR,
    /// Reads what the table publishes to its own.
    READER;

    /// The name Spring Security knows the role by, for `@RolesAllowed`.
    public String authority() {
        return "ROLE_" + name();
    }

    /// The key of the role's name on screen.
    public String messageKey() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }
}
