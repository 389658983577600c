/// Facilities with their dated places and presences, contracts, organisations, people who act for
/// them, and ties. How many places there should be is the distribution module's question.
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "export",
            "territory"
        })
package rosa.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
