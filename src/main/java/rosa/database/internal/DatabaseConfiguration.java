package rosa.database.internal;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosa.database.DatabaseSettings;
import rosa.shared.StartFailure;

/// The driver to the database: to the embedded one, which it starts, or to an external one. Nothing
/// else in the program knows which.
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final String EMBEDDED = "'${rosa.neo4j.uri:}'.isBlank()";
    private static final int UNREACHABLE = 24;

    static final Config DRIVER =
            Config.builder().withTelemetryDisabled(true).withUserAgent("ROSA").build();

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(EMBEDDED)
    DataFolder dataFolder(DatabaseSettings settings) {
        return DataFolder.take(settings.data());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(EMBEDDED)
    EmbeddedServer embeddedServer(DataFolder folder) {
        var server = EmbeddedServer.start(folder.databaseHome(), folder.secret());
        folder.announce(server.boltUri());
        return server;
    }

    @Bean(name = "driver", destroyMethod = "close")
    @ConditionalOnExpression(EMBEDDED)
    Driver embeddedDriver(EmbeddedServer server, DataFolder folder) {
        return GraphDatabase.driver(
                server.boltUri(), AuthTokens.basic(EmbeddedServer.USER, folder.secret()), DRIVER);
    }

    @Bean(name = "driver", destroyMethod = "close")
    @ConditionalOnExpression("!(" + EMBEDDED + ")")
    Driver externalDriver(DatabaseSettings settings) {
        var external = settings.neo4j();
        var auth =
                external.password() == null
                        ? AuthTokens.none()
                        : AuthTokens.basic(external.user(), external.password());
        Driver driver = null;
        try {
            driver = GraphDatabase.driver(external.uri(), auth, DRIVER);
            driver.verifyConnectivity();
            return driver;
        } catch (Neo4jException | IllegalArgumentException failure) {
            if (driver != null) {
                driver.close();
            }
            throw new StartFailure(
                    UNREACHABLE,
                    "Il database Neo4j indicato in ROSA_NEO4J_URI (%s) non risponde o rifiuta l'accesso: %s"
                            .formatted(external.uri(), failure.getMessage()));
        }
    }
}
