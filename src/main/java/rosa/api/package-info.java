/// REST under `/api/v1` for other programs: read access and quota evaluation with personal tokens.
/// It owns no data and decides nothing that its modules do not.
@NullMarked
@ApplicationModule(
        displayName = "REST API",
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "export",
            "territory",
            "network",
            "distribution",
            "distribution::model",
            "plan",
            "table",
            "document"
        })
package rosa.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
