/// Screens for whoever runs the installation and for one's own profile: accounts, invitations,
/// tokens, the audit log. It owns no data; identity does. Territory, network and table only give
/// names to what the log keeps as codes.
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "shell",
            "export",
            "territory",
            "network",
            "table"
        })
package rosa.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
