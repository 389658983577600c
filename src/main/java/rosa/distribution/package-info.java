/// Rule sets, quotas, indicators of distribution and their comparison. `distribution.model`
/// computes and knows neither database nor screen.
@NullMarked
@ApplicationModule(
        displayName = "Distribution",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "export",
            "territory",
            "network"
        })
package rosa.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
