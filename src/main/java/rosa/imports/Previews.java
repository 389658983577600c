package rosa.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.imports.internal.PreviewShelf;
import rosa.imports.internal.ReceivedFile;
import rosa.imports.internal.Reception;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Message;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;

/// Previews of files, wherever they come from, each on the shelf of whoever looks at it. Its
/// callers have looked whether the person may.
@Component
class Previews {
    private final Reception reception;
    private final Taking taking;
    private final PreviewShelf shelf;
    private final ImportFolders folders;

    Previews(Reception reception, Taking taking, PreviewShelf shelf, ImportFolders folders) {
        this.reception = reception;
        this.taking = taking;
        this.shelf = shelf;
        this.folders = folders;
    }

    /// Receives a file that somebody brings. Who brings it again with its errors corrected need not
    /// say again what they said about it.
    Preview of(
            SignedIn who,
            ImportKind kind,
            String name,
            String credit,
            InputStream content,
            Progress progress)
            throws IOException {
        progress.reached(Progress.Step.RECEIVING, 0);
        ReceivedFile file;
        try {
            file = reception.receive(content, Imports.largest(kind));
        } catch (RefusedFileException refused) {
            return Preview.refused(kind, name, refused.why());
        }
        ReadingChoice said = shelf.saidOf(who.account().value(), kind, name);
        return first(who, new Taking.Asked(file, kind, name, credit, said), progress);
    }

    /// Receives a file from a folder, if it is there and still the one that came; empty if it is
    /// not there.
    Optional<Preview> ofWaiting(SignedIn who, WaitingFile from, Progress progress)
            throws IOException {
        Optional<Path> path = folders.path(from);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        ReceivedFile file;
        try (InputStream content = Files.newInputStream(path.get())) {
            file = reception.receive(content, Imports.largest(from.kind()));
        } catch (RefusedFileException refused) {
            return Optional.of(Preview.refused(from.kind(), from.storedAs(), refused.why()));
        }
        if (!file.sha256().equals(from.hash())) {
            file.close();
            Message why = Message.of("file.replaced");
            return Optional.of(Preview.refused(from.kind(), from.storedAs(), why));
        }
        Taking.Asked asked =
                new Taking.Asked(
                        file,
                        from.kind(),
                        from.storedAs(),
                        folders.sender(from),
                        ReadingChoice.NONE,
                        from.id());
        return Optional.of(first(who, asked, progress));
    }

    private Preview first(SignedIn who, Taking.Asked asked, Progress progress) throws IOException {
        try {
            return keep(who, asked, progress);
        } catch (RuntimeException failure) {
            asked.file().close();
            throw failure;
        }
    }

    /// Reads a file that was taken off the shelf again. What was answered to questions that are not
    /// asked now holds where they are asked again.
    Preview again(SignedIn who, PreviewShelf.Kept kept, ReadingChoice choice, Progress progress) {
        try {
            ReadingChoice all = choice.with(answered(kept.choice(), choice));
            return keep(who, asked(kept, all), progress);
        } catch (RuntimeException failure) {
            shelf.putBack(kept);
            throw failure;
        }
    }

    private static Map<String, String> answered(ReadingChoice earlier, ReadingChoice now) {
        Map<String, String> answers = new HashMap<>(earlier.answers());
        answers.putAll(now.answers());
        return answers;
    }

    /// Compares a file, and puts it on the shelf.
    Preview keep(SignedIn who, Taking.Asked asked, Progress progress) {
        Taking.Compared compared = taking.compare(asked, progress);
        shelf.keep(
                who.account().value(),
                asked.file(),
                asked.credit(),
                asked.choice(),
                compared.preview(),
                compared.found().delivered(),
                asked.waiting());
        return compared.preview();
    }

    static Taking.Asked asked(PreviewShelf.Kept kept, ReadingChoice choice) {
        Preview preview = kept.preview();
        return new Taking.Asked(
                kept.file(),
                preview.kind(),
                preview.fileName(),
                kept.credit(),
                choice,
                kept.waiting());
    }
}
