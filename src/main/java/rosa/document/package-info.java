/// Rich text without a screen: the schema of plan sections and the sealed block model that exports
/// are made of. What texts are and how they change step by step is in `model` and `transform`.
/// Plain Java.
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared"})
package rosa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
