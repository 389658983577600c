package rosa.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import rosa.imports.model.ImportKind;

/// The folders into which other systems put files: `rosa.imports.folder` with its `kind`, or
/// several under `rosa.imports.folders.<name>`. See docs/howto/import-folder.md
///
/// @param interval how often the folders are looked at
/// @param quiet how long a file must have rested before it is read
@ConfigurationProperties("rosa.imports")
record ImportFolderSettings(
        @Nullable Path folder,
        @Nullable String kind,
        @Nullable String sender,
        @Nullable Mode mode,
        @Nullable Integer largestShare,
        @Nullable Duration interval,
        @Nullable Duration quiet,
        @Nullable Map<String, Entry> folders) {
    private static final int DEFAULT_SHARE = 20;

    /// What becomes of a sound file.
    enum Mode {
        /// A person looks at it and confirms.
        PREPARE,
        /// It is taken at once.
        APPLY
    }

    /// A folder as it is configured.
    record Entry(
            Path path,
            String kind,
            @Nullable String sender,
            @Nullable Mode mode,
            @Nullable Integer largestShare) {}

    /// A folder.
    ///
    /// @param largestShare the largest share of things, in hundredths, that a file may write
    ///   without a person's confirmation
    record Folder(
            String name, Path path, ImportKind kind, String sender, Mode mode, int largestShare) {
        Path done() {
            return path.resolve("fatti");
        }

        Path toCheck() {
            return path.resolve("da-controllare");
        }
    }

    Duration every() {
        return interval == null ? Duration.ofMinutes(1) : interval;
    }

    Duration rest() {
        return quiet == null ? Duration.ofSeconds(30) : quiet;
    }

    /// The folders by name.
    Map<String, Folder> all() {
        Map<String, Folder> all = new LinkedHashMap<>();
        if (folder != null) {
            String name = folder.getFileName() == null ? "consegne" : folder.getFileName() + "";
            all.put(name, of(name, new Entry(folder, kind + "", sender, mode, largestShare)));
        }
        if (folders != null) {
            folders.forEach((name, entry) -> all.put(name, of(name, entry)));
        }
        return all;
    }

    private static Folder of(String name, Entry entry) {
        ImportKind kind =
                ImportKind.of(entry.kind())
                        .filter(ImportKind::hasTemplate)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The import folder \"%s\" has the kind \"%s\".\nMaybe one of"
                                                        .formatted(name, entry.kind())
                                                + " facilities, presences, organisations, contacts,"
                                                + " services was meant."));
        return new Folder(
                name,
                entry.path(),
                kind,
                entry.sender() == null ? "" : entry.sender(),
                entry.mode() == null ? Mode.PREPARE : entry.mode(),
                entry.largestShare() == null ? DEFAULT_SHARE : entry.largestShare());
    }
}
