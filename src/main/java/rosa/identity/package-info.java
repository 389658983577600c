/// People with a professional account, the organisations they speak for, their roles and rights by
/// territory, sign-in, personal tokens, and the audit log of every change. Never anything about
/// guests.
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "shared::ui", "database"})
package rosa.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
