/// Ids, units, clock and text that every module speaks in. Knows no other module, no database and
/// no screen; the common components of the screens are in `shared.ui`.
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package rosa.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
