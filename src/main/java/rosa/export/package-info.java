/// Writes documents and tables: DOCX, XLSX, CSV. With imports and word the only module that knows
/// Apache POI, and only inside `export.internal`.
@NullMarked
@ApplicationModule(
        displayName = "Export",
        allowedDependencies = {"shared", "document"})
package rosa.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
