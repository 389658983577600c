package rosa.database.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Neo4j Community in this process, listening for Bolt on a free loopback port.
final class EmbeddedServer implements AutoCloseable {
    static final String USER = "neo4j";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DatabaseManagementService service;
    private final String boltUri;

    private EmbeddedServer(DatabaseManagementService service, String boltUri) {
        this.service = service;
        this.boltUri = boltUri;
    }

    /// Starts the database under `home` and gives its only user `password`.
    static EmbeddedServer start(Path home, String password) {
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home)
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                        .setConfig(HttpConnector.enabled, false)
                        .setConfig(HttpsConnector.enabled, false)
                        .setConfig(GraphDatabaseSettings.auth_enabled, true)
                        .setConfig(GraphDatabaseSettings.udc_enabled, false)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                        // Without these, Bolt keeps the process from stopping for ten seconds.
                        .setConfig(
                                BoltConnectorInternalSettings.thread_pool_shutdown_wait_time,
                                Duration.ZERO)
                        .setConfig(
                                BoltConnectorInternalSettings.connection_shutdown_wait_time,
                                Duration.ZERO)
                        .setConfig(
                                GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                                Duration.ZERO)
                        .setConfig(
                                GraphDatabaseInternalSettings.netty_server_shutdown_timeout,
                                Duration.ofSeconds(1))
                        .build();
        setPassword(service, password);
        var database =
                (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        var address =
                database.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT);
        return new EmbeddedServer(service, "bolt://127.0.0.1:" + address.getPort());
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        try {
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password));
        } catch (QueryExecutionException refused) {
            // As on every second start: Neo4j refuses to set the password that is set. Were it
            // another refusal, the driver could not sign in, and says so.
            LOG.debug("The database keeps its password: {}", refused.getMessage());
        }
    }

    String boltUri() {
        return boltUri;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
