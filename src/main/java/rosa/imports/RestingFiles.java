package rosa.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the files of a folder that nobody is still writing: they look the same twice, have rested
/// for a while and have no name that programs give to what is not whole yet.
final class RestingFiles {
    private static final List<String> UNFINISHED =
            List.of(".part", ".tmp", ".temp", ".filepart", ".crdownload", ".swp", ".lock");

    private final Map<Path, Look> seen = new HashMap<>();

    private record Look(long size, FileTime modified) {}

    /// The files at rest, by name.
    List<Path> in(Path folder, Instant now, Duration rest) throws IOException {
        List<Path> resting = new ArrayList<>();
        Map<Path, Look> looks = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RestingFiles::isWhole).sorted().toList()) {
                Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
                looks.put(file, look);
                boolean old = !look.modified().toInstant().plus(rest).isAfter(now);
                if (old && look.equals(seen.get(file))) {
                    resting.add(file);
                }
            }
        }
        seen.keySet().removeIf(file -> folder.equals(file.getParent()));
        seen.putAll(looks);
        return resting;
    }

    private static boolean isWhole(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.startsWith("~")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
