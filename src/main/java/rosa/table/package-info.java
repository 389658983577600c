/// The working table: the register of what it decides. Sessions, votes, minutes and actions attach
/// to the same decisions. What a plan makes of a decision is the plan's business.
@NullMarked
@ApplicationModule(
        displayName = "Working table",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "export",
            "territory",
            "network",
            "distribution",
            "distribution::model"
        })
package rosa.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
