package rosa;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import rosa.database.DataFolders;
import rosa.shared.StartFailure;

/// Refuses to start what could not go on: before the database is opened, and before the first line
/// is written to the log of an instance that may be running on the same folder.
final class StartChecks
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        requireFreePort(environment);
        if (environment.getProperty("rosa.neo4j.uri", "").isBlank()) {
            DataFolders.requireUsable(Path.of(environment.getProperty("rosa.data", "./data")));
        }
    }

    private static void requireFreePort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address", InetAddress.class);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(address, port));
        } catch (IOException taken) {
            var told = FailureToStart.portTaken(port);
            var failure = new StartFailure(told.exitCode(), told.sentence());
            failure.initCause(taken);
            throw failure;
        }
    }
}
