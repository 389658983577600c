package rosa.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a process said and how it ended.
record Launched(int exitCode, String output) {
    private static final long PATIENCE_SECONDS = 180;

    /// Runs `command` in `folder` with no other environment than `environment`.
    static Launched of(Path folder, Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("launched", ".log");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Still running: "
                                + String.join(" ", command)
                                + "\n"
                                + Files.readString(output));
            }
            return new Launched(
                    process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
