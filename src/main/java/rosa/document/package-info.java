/// Rich text without a screen: the schema of plan sections and the sealed block model that exports
/// are made of. Plain Java.
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared"})
package rosa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
