/// Screens for whoever runs the installation and for one's own profile: accounts, invitations,
/// tokens, the audit log. It owns no data; identity does.
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"shared", "shared::ui", "identity", "shell", "export"})
package rosa.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
