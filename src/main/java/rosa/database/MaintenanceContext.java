package rosa.database;

import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import rosa.database.internal.OpenDatabase;

/// What the maintenance commands need of the program, and no more: settings and the database, which
/// is opened when first asked for and is not migrated. No part of the running program: it carries
/// no annotation by which a scan would find it.
@EnableConfigurationProperties(DatabaseSettings.class)
public class MaintenanceContext {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Backups backups(DatabaseSettings settings, Clock clock) {
        return new Backups(settings, clock);
    }

    @Bean(destroyMethod = "close")
    OpenDatabase openDatabase(DatabaseSettings settings) {
        return OpenDatabase.of(settings);
    }

    @Bean(destroyMethod = "")
    Driver driver(OpenDatabase database) {
        return database.driver();
    }

    @Bean
    Neo4jClient neo4jClient(Driver driver) {
        return Neo4jClient.create(driver);
    }

    @Bean
    PlatformTransactionManager transactionManager(Driver driver) {
        return new Neo4jTransactionManager(driver);
    }

    @Bean
    Graph graph(PlatformTransactionManager transactions) {
        return new Graph(transactions);
    }

    @Bean
    Inspection inspection(Driver driver, Neo4jClient client, Graph graph) {
        return new Inspection(driver, client, graph);
    }
}
