package rosa.antivirus.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import rosa.antivirus.VirusScan;

/// Speaks with a ClamAV daemon: one connection a file, the command `zINSTREAM`, then chunks with
/// their length before them, then its answer up to a zero byte (clamd(8), "INSTREAM"). Nothing
/// waits for ever: neither for a chunk to be taken, nor for the answer, nor for the whole.
@Component
@EnableConfigurationProperties(AntivirusSettings.class)
class ClamdScan implements VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final AntivirusSettings settings;

    ClamdScan(AntivirusSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict of(InputStream file) throws IOException {
        if (!settings.isConfigured()) {
            return new Clean();
        }
        try (Socket socket = new Socket();
                Patience _ = Patience.of(settings.longest(), socket)) {
            int wait = Math.toIntExact(settings.patience().toMillis());
            socket.setSoTimeout(wait);
            try {
                socket.connect(new InetSocketAddress(settings.host(), settings.port()), wait);
            } catch (IOException e) {
                return unchecked(e.toString());
            }
            boolean all = send(file, socket, settings.patience());
            Verdict verdict = verdict(answer(socket));
            return verdict instanceof Clean && !all ? unchecked("it hung up") : verdict;
        }
    }

    /// Sends the file as far as the scanner listens: it hangs up on one that is too large for it,
    /// with its answer still to be read.
    ///
    /// @return whether it took all of it
    private static boolean send(InputStream file, Socket socket, Duration patience)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int read = read(file, chunk); read > 0; read = read(file, chunk)) {
                try (Patience _ = Patience.of(patience, socket)) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            return true;
        } catch (SocketException _) {
            return false;
        }
    }

    private static int read(InputStream file, byte[] chunk) throws IOException {
        return file.readNBytes(chunk, 0, chunk.length);
    }

    private static String answer(Socket socket) {
        try {
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return new Clean();
        }
        if (answer.endsWith(FOUND)) {
            String found = answer.substring(0, answer.length() - FOUND.length());
            return new Infected(found.replaceFirst("^stream: ", ""));
        }
        return unchecked(answer.isEmpty() ? "no answer" : answer);
    }

    private static Verdict unchecked(String why) {
        LOG.warn("The virus scanner did not check a file: {}", why);
        return new Unchecked(why);
    }
}
