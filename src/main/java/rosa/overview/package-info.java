/// The Quadro: the first screen, with the figures of the day, what changed since the last visit and
/// what waits for me. It owns no data.
@NullMarked
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "shell",
            "territory",
            "network",
            "distribution",
            "distribution::model",
            "plan"
        })
package rosa.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
