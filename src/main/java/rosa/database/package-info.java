/// The graph: an embedded Neo4j or an external one, spoken to over Bolt either way; migrations,
/// transactions, backup and restore. What is stored in it is each module's own business.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
package rosa.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
