package rosa.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The program as a process of its own, from the test's class path.
final class Program {
    private Program() {}

    /// Runs it on the folder `data` until it ends.
    static Launched run(Path data, Map<String, String> more, String... arguments) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("ROSA_DATA", data.toString());
        return Launched.of(
                Path.of("").toAbsolutePath(),
                environment,
                Stream.concat(
                                Stream.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "rosa.Rosa"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
