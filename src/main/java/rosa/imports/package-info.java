/// Files that offices have: read, checked row by row, previewed, then taken whole or not at all,
/// with a journal. What a row means belongs to the module that owns the datum.
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "shared",
            "antivirus",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "export",
            "territory",
            "network"
        })
package rosa.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
