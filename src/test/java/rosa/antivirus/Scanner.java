package rosa.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A virus scanner for tests that speaks as clamd does: it takes files up to a limit and finds
/// those in which its word stands.
public final class Scanner implements AutoCloseable {
    /// What it takes for a virus.
    public static final String VIRUS = "THIS-IS-NO-VIRUS-BUT-IS-FOUND";

    private final ServerSocket server;
    private final int limit;

    public Scanner(int limit) throws IOException {
        this.limit = limit;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException _) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        String answer = command.equals("zINSTREAM\0") ? scan(in) : "UNKNOWN COMMAND";
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private String scan(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            if (file.size() + length > limit) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            file.write(in.readNBytes(length));
        }
        return file.toString(StandardCharsets.ISO_8859_1).contains(VIRUS)
                ? "stream: Rosa.Test-Word FOUND"
                : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
