package rosa.database.internal;

import java.time.Clock;
import org.neo4j.driver.Driver;

/// The program's schema on any database.
public final class Schema {
    private Schema() {}

    public static void make(Driver driver, Clock clock) {
        new Migrations(driver, clock).run();
    }
}
