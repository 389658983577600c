/// Looks for viruses in the files that people and folders bring, where the office runs a scanner.
@NullMarked
@ApplicationModule(
        displayName = "Antivirus",
        allowedDependencies = {})
package rosa.antivirus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
