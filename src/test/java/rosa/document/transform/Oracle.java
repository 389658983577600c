package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/// The real prosemirror-model and prosemirror-transform in Node, with the editor's own schema:
/// `src/test/js/kernel-oracle`. Tests that ask it are skipped where Node or `frontend/node_modules`
/// is missing.
public final class Oracle {
    private static final Path SCRIPT = Path.of("src/test/js/kernel-oracle/run.mjs");
    private static final Path FRONTEND = Path.of("frontend");
    private static final Path WORK = Path.of("target/kernel-oracle");

    private Oracle() {}

    /// Runs a command of the script, line by line of its output.
    static void ask(Consumer<String> answers, Object... command) {
        Assumptions.assumeTrue(
                isThere(),
                "Left out: Node or frontend/node_modules is missing; npm --prefix frontend ci");
        run(answers, command);
    }

    public static boolean isThere() {
        return node().isPresent() && Files.isDirectory(FRONTEND.resolve("node_modules/rolldown"));
    }

    public static void run(Consumer<String> answers, Object... command) {
        var line =
                new ArrayList<String>(
                        List.of(
                                node().orElseThrow(),
                                SCRIPT.toString(),
                                FRONTEND.toString(),
                                WORK.toString()));
        for (Object word : command) {
            line.add(word.toString());
        }
        try {
            Files.createDirectories(WORK);
            var errors = WORK.resolve("errors-%d.txt".formatted(ProcessHandle.current().pid()));
            var process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
            try (var out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(answers);
            } finally {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
            assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
            Files.delete(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> node() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            var node = Path.of(folder, "node");
            if (Files.isExecutable(node)) {
                return Optional.of(node.toString());
            }
        }
        return Optional.empty();
    }
}
