/// The frame of every screen: navigation, top bar, search for everything, errors. The modules bring
/// their entries; the shell knows none of them.
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "shared::ui", "identity", "export"})
package rosa.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
