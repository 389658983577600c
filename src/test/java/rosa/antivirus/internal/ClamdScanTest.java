package rosa.antivirus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rosa.antivirus.Scanner;
import rosa.antivirus.VirusScan;

class ClamdScanTest {
    private static final int LIMIT = 1_000_000;
    private static final int MORE_THAN_SOCKETS_HOLD = 50_000_000;
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void a_file_is_clean_where_there_is_no_scanner() {
        var scan = new ClamdScan(new AntivirusSettings("", 3310, LONG, LONG));

        assertThat(scan.of(bytes(Scanner.VIRUS))).isEqualTo(new VirusScan.Clean());
    }

    @Test
    void the_scanner_is_told_every_byte_and_what_it_finds_is_named() throws IOException {
        try (var scanner = new Scanner(LIMIT)) {
            var scan = at(scanner.port());

            assertThat(scan.of(bytes("a".repeat(200_000)))).isEqualTo(new VirusScan.Clean());
            assertThat(scan.of(new byte[0])).isEqualTo(new VirusScan.Clean());
            assertThat(scan.of(bytes("a".repeat(200_000) + Scanner.VIRUS)))
                    .isEqualTo(new VirusScan.Infected("Rosa.Test-Word"));
        }
    }

    @Test
    void a_file_too_large_for_the_scanner_is_not_checked() throws IOException {
        try (var scanner = new Scanner(LIMIT)) {
            assertThat(at(scanner.port()).of(new byte[20 * LIMIT]))
                    .isInstanceOf(VirusScan.Unchecked.class);
        }
    }

    @Test
    void no_scanner_where_one_should_be_is_no_clean_file() throws IOException {
        int free;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = server.getLocalPort();
        }

        assertThat(at(free).of(bytes("a"))).isInstanceOf(VirusScan.Unchecked.class);
    }

    @Test
    void a_scanner_that_stays_silent_is_no_clean_file() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var scan =
                    new ClamdScan(
                            new AntivirusSettings("localhost", server.getLocalPort(), SHORT, LONG));

            assertThat(scan.of(bytes("a"))).isInstanceOf(VirusScan.Unchecked.class);
        }
    }

    @Test
    @Timeout(15)
    void a_scanner_that_reads_nothing_is_not_waited_for() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            byte[] more = new byte[MORE_THAN_SOCKETS_HOLD];
            var impatient = new ClamdScan(new AntivirusSettings("localhost", port, SHORT, LONG));
            var limited = new ClamdScan(new AntivirusSettings("localhost", port, LONG, SHORT));

            assertThat(impatient.of(more)).isInstanceOf(VirusScan.Unchecked.class);
            assertThat(limited.of(more)).isInstanceOf(VirusScan.Unchecked.class);
        }
    }

    private static ClamdScan at(int port) {
        return new ClamdScan(new AntivirusSettings("localhost", port, LONG, LONG));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
