package rosa.antivirus.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Closes a socket unless what is done with it is done in time. Writing to a socket has no limit of
/// its own: the other side need only stop reading.
final class Patience implements AutoCloseable {
    private final CompletableFuture<Boolean> out = new CompletableFuture<>();

    private Patience() {}

    static Patience of(Duration limit, Socket socket) {
        Patience patience = new Patience();
        patience.out.thenAccept(isOut -> {
            if (isOut) {
                close(socket);
            }
        });
        patience.out.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
        return patience;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        out.complete(false);
    }
}
