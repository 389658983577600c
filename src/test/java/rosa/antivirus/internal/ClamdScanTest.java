package rosa.antivirus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rosa.antivirus.Scanner;
import rosa.antivirus.VirusScan;

class ClamdScanTest {
    private static final int LIMIT = 1_000_000;

    @Test
    void a_file_is_clean_where_there_is_no_scanner() {
        var scan = new ClamdScan(new AntivirusSettings("", 3310, Duration.ofSeconds(5)));

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
                            new AntivirusSettings(
                                    "localhost", server.getLocalPort(), Duration.ofMillis(50)));

            assertThat(scan.of(bytes("a"))).isInstanceOf(VirusScan.Unchecked.class);
        }
    }

    private static ClamdScan at(int port) {
        return new ClamdScan(new AntivirusSettings("localhost", port, Duration.ofSeconds(20)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
