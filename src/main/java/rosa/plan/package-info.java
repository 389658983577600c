/// The Piano di Gestione: sections, their text and revisions, live figures, and the document that
/// is exported from them.
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {
            "shared",
            "antivirus",
            "shared::ui",
            "database",
            "identity",
            "shell",
            "document",
            "document::model",
            "document::transform",
            "export",
            "word",
            "territory",
            "network",
            "distribution",
            "distribution::model",
            "table"
        })
package rosa.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
