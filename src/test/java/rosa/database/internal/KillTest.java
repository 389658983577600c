package rosa.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import rosa.database.DatabaseSettings;

/// `kill -9` in the middle of writing, again and again on the same data.
@Tag("slow")
class KillTest {
    private static final int TIMES = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path data;

    @Test
    void killing_the_program_while_it_writes_loses_no_acknowledged_change() throws Exception {
        Files.createDirectories(data.resolve("neo4j"));
        Set<String> acknowledged = new HashSet<>();

        for (int round = 1; round <= TIMES; round++) {
            acknowledged.addAll(writeUntilKilled(round, 150 * round));
            assertEverythingIsThere(round, acknowledged);
        }

        assertThat(acknowledged).hasSizeGreaterThan(150 * TIMES);
    }

    private static List<String> writeUntilKilled(int round, int changes) throws Exception {
        Process writer =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingWriter.class.getName(),
                                data.toString(),
                                "round-" + round)
                        .redirectError(data.resolve("errors-" + round + ".log").toFile())
                        .start();
        List<String> lines = new ArrayList<>();
        try (var output = writer.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                if (line.startsWith("round-")) {
                    lines.add(line);
                }
                if (lines.size() == changes) {
                    writer.destroyForcibly();
                }
                line = output.readLine();
            }
        } catch (IOException killed) {
            assertThat(lines).as("changes before the stream broke").hasSizeGreaterThan(changes - 1);
        }
        assertThat(writer.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("ended by SIGKILL, not by itself").isEqualTo(137);
        return lines;
    }

    private static void assertEverythingIsThere(int round, Set<String> acknowledged) {
        try (OpenDatabase database = OpenDatabase.of(settings())) {
            Driver driver = database.driver();
            Set<String> found = ids(driver);
            assertThat(found).as("after kill %d", round).containsAll(acknowledged);
            assertThat(heldSequences(driver))
                    .as("whole changes only: as many ids as the head counted")
                    .isEqualTo(found.size());
        }
    }

    private static Set<String> ids(Driver driver) {
        try (var session = driver.session()) {
            return new HashSet<>(
                    session.run("MATCH (a:Acknowledged) RETURN a.id AS id")
                            .list(row -> row.get("id").asString()));
        }
    }

    private static long heldSequences(Driver driver) {
        try (var session = driver.session()) {
            return session.run("MATCH (h:Setting {key: 'audit.head'}) RETURN sum(h.seq) AS seq")
                    .single()
                    .get("seq")
                    .asLong();
        }
    }

    private static DatabaseSettings settings() {
        return new DatabaseSettings(data, new DatabaseSettings.External("", "neo4j", null));
    }
}
