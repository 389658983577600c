package rosa.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import rosa.database.Graph;
import rosa.identity.CurrentPerson;
import rosa.imports.ImportFolderSettings.Entry;
import rosa.imports.ImportFolderSettings.Mode;
import rosa.imports.internal.DeliveryStore;
import rosa.imports.internal.FolderStore;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.PreviewShelf;
import rosa.imports.internal.Reception;

/// A folder for facilities into which tests put files, with a clock that goes when it is told to.
public final class FolderDesk {
    private final ApplicationContext context;
    private final Path inbox;
    private final String name;
    private final SetClock clock = new SetClock();

    public FolderDesk(ApplicationContext context, Path inbox, String name) {
        this.context = context;
        this.inbox = inbox;
        this.name = name;
    }

    ImportFolders folders(@Nullable Mode mode) {
        return folders(mode, context.getBean(Reception.class));
    }

    ImportFolders folders(@Nullable Mode mode, Reception reception) {
        Entry entry = new Entry(inbox, "facilities", "Coop " + name, mode, null);
        ImportFolderSettings settings =
                new ImportFolderSettings(
                        null, null, null, null, null, null, null, Map.of(name, entry));
        return new ImportFolders(
                settings,
                context.getBean(Graph.class),
                reception,
                context.getBean(Taking.class),
                context.getBean(FolderStore.class),
                clock);
    }

    /// The imports of a program that has this folder, in which every file waits for a person.
    public Imports imports() throws IOException {
        return imports(context.getBean(Reception.class));
    }

    /// The same, where files are received otherwise once they wait.
    Imports imports(Reception reception) throws IOException {
        ImportFolders folders = folders(Mode.PREPARE);
        look(folders);
        Taking taking = context.getBean(Taking.class);
        return new Imports(
                context.getBean(Graph.class),
                new Previews(reception, taking, context.getBean(PreviewShelf.class), folders),
                taking,
                context.getBean(PreviewShelf.class),
                context.getBean(ImportStore.class),
                context.getBean(DeliveryStore.class),
                context.getBean(ImportMemory.class),
                folders,
                context.getBean(CurrentPerson.class));
    }

    /// Files are looked at twice before they are read.
    void look(ImportFolders folders) {
        pass();
        folders.look();
        pass();
        folders.look();
    }

    /// Lets a minute pass.
    void pass() {
        clock.now = clock.now.plus(Duration.ofMinutes(1));
    }

    public void put(String file, String content) throws IOException {
        Path path = inbox.resolve(file);
        Files.writeString(path, content, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(path, FileTime.from(clock.now));
    }

    public String read(String path) throws IOException {
        return Files.readString(inbox.resolve(path));
    }

    /// What lies in a folder within it, by name.
    public List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(inbox.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
