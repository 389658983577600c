package rosa.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosa.database.DamagedData;

/// The program itself, started where it cannot go on: one sentence, its own exit code, no stack
/// trace.
@Tag("slow")
class StartFailureTest {
    @TempDir private static Path folder;

    private static int port;

    @BeforeAll
    static void choose_a_port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void a_taken_port_leaves_the_data_alone() throws IOException {
        Path data = folder.resolve("port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launched start = start(data, Map.of("ROSA_PORT", "" + taken.getLocalPort()));

            assertThat(start.exitCode()).isEqualTo(20);
            assertThat(sentence(start))
                    .isEqualTo(
                            "La porta %d è già occupata: chiudi l'altro programma o scegli un'altra porta con ROSA_PORT."
                                    .formatted(taken.getLocalPort()));
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_told() {
        Path data = folder.resolve("in-use");
        try (var held = DamagedData.held(data)) {
            Launched start = start(data, Map.of());

            assertThat(start.exitCode()).isEqualTo(21);
            assertThat(sentence(start)).contains("è già usata da un'altra istanza di ROSA");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        Launched start = start(file.resolve("data"), Map.of());

        assertThat(start.exitCode()).isEqualTo(22);
        assertThat(sentence(start)).contains("non si può scrivere");
    }

    @Test
    void a_full_disk_is_told() throws IOException {
        Path small = Files.createDirectories(folder.resolve("small"));
        Launched mount =
                Launched.of(
                        folder,
                        Map.of("PATH", System.getenv("PATH")),
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=4m",
                        "tmpfs",
                        small.toString());
        assumeThat(mount.exitCode()).as("a small disk can be mounted: %s", mount.output()).isZero();
        try {
            Launched start = start(small.resolve("data"), Map.of());

            assertThat(start.exitCode()).isEqualTo(23);
            assertThat(sentence(start)).contains("ne servono almeno");
        } finally {
            Launched.of(folder, Map.of("PATH", System.getenv("PATH")), "umount", small.toString());
        }
    }

    @Test
    void an_external_database_that_does_not_answer_is_told() {
        Launched start =
                start(
                        folder.resolve("external"),
                        Map.of(
                                "ROSA_NEO4J_URI", "bolt://127.0.0.1:1",
                                "ROSA_NEO4J_USER", "neo4j",
                                "ROSA_NEO4J_PASSWORD", "secret"));

        assertThat(start.exitCode()).isEqualTo(24);
        assertThat(sentence(start)).contains("bolt://127.0.0.1:1").contains("non risponde");
    }

    @Test
    void a_changed_migration_is_told() {
        Path data = folder.resolve("changed");
        DamagedData.with(data, "MATCH (m:Migration {version: '0010'}) SET m.checksum = 'other'");

        Launched start = start(data, Map.of());

        assertThat(start.exitCode()).as(start.output()).isEqualTo(31);
        assertThat(sentence(start)).contains("La migrazione V0010").contains("è cambiata");
    }

    @Test
    void data_of_a_newer_version_are_told() {
        Path data = folder.resolve("newer");
        DamagedData.with(data, "CREATE (:Migration {version: '9999', checksum: 'x'})");

        Launched start = start(data, Map.of());

        assertThat(start.exitCode()).as(start.output()).isEqualTo(32);
        assertThat(sentence(start)).contains("versione più recente di ROSA (migrazione V9999)");
    }

    private static Launched start(Path data, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ROSA_PORT", "" + port);
        environment.putAll(more);
        return Program.run(
                data,
                environment,
                "--logging.threshold.console=off",
                "--vaadin.productionMode=true",
                "--spring.main.banner-mode=off");
    }

    private static String sentence(Launched start) {
        assertThat(start.output()).doesNotContain("\tat ");
        assertThat(start.output().strip().lines()).hasSize(1);
        return start.output().strip();
    }
}
