/// Comuni, the partitions they belong to, residents, SNAI classes, borders, boundaries and
/// services; loads the reference data. What stands in a comune belongs to the network module.
@NullMarked
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "document",
            "export"
        })
package rosa.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
