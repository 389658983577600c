package rosa.imports.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import rosa.imports.Preview;
import rosa.imports.PreviewId;
import rosa.imports.model.ImportKind;
import rosa.imports.model.ReadingChoice;

/// Keeps previewed files for a while, few of each person, so that they can be taken; what falls off
/// the shelf is deleted.
@Component
public class PreviewShelf {
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);
    private static final int MOST_PER_ACCOUNT = 2;
    private static final int MOST = 40;

    private final Clock clock;
    private final List<Kept> shelf = new ArrayList<>();

    PreviewShelf(Clock clock) {
        this.clock = clock;
    }

    /// A previewed file.
    ///
    /// @param account whose it is; nobody else can take it
    /// @param delivered what its rows say, made small
    /// @param waiting the id of the file from a folder that it is; empty if it is none
    /// @param choice what the person said about how it is to be read
    public record Kept(
            String account,
            Instant since,
            ReceivedFile file,
            String credit,
            ReadingChoice choice,
            Preview preview,
            byte[] delivered,
            String waiting) {}

    /// Puts a preview on the shelf.
    public synchronized void keep(
            String account,
            ReceivedFile file,
            String credit,
            ReadingChoice choice,
            Preview preview,
            byte[] delivered,
            String waiting) {
        Instant now = clock.instant();
        drop(kept -> kept.since().plus(KEPT_FOR).isBefore(now));
        while (shelf.stream().filter(kept -> kept.account().equals(account)).count()
                >= MOST_PER_ACCOUNT) {
            dropFirst(kept -> kept.account().equals(account));
        }
        while (shelf.size() >= MOST) {
            dropFirst(_ -> true);
        }
        shelf.add(new Kept(account, now, file, credit, choice, preview, delivered, waiting));
    }

    /// Puts back what was taken off.
    public synchronized void putBack(Kept kept) {
        shelf.add(kept);
    }

    /// Takes a person's preview off the shelf without deleting its file.
    public synchronized Optional<Kept> remove(String account, PreviewId id) {
        Instant now = clock.instant();
        drop(kept -> kept.since().plus(KEPT_FOR).isBefore(now));
        Optional<Kept> found =
                shelf.stream()
                        .filter(kept -> kept.account().equals(account))
                        .filter(kept -> kept.preview().id().equals(id))
                        .findFirst();
        found.ifPresent(shelf::remove);
        return found;
    }

    /// A person's preview that is still kept, left on the shelf.
    public synchronized Optional<Kept> find(String account, PreviewId id) {
        return shelf.stream()
                .filter(kept -> kept.account().equals(account))
                .filter(kept -> kept.preview().id().equals(id))
                .findFirst();
    }

    /// What a person said about a file of this kind and name that had errors, if it is still kept:
    /// it is the one that they correct.
    public synchronized ReadingChoice saidOf(String account, ImportKind kind, String fileName) {
        Instant now = clock.instant();
        drop(kept -> kept.since().plus(KEPT_FOR).isBefore(now));
        return shelf.reversed().stream()
                .filter(kept -> kept.account().equals(account))
                .filter(kept -> kept.preview().kind() == kind)
                .filter(kept -> kept.preview().fileName().equals(fileName))
                .findFirst()
                .filter(kept -> kept.preview().errors() > 0)
                .map(kept -> kept.choice().ofNextFile())
                .orElse(ReadingChoice.NONE);
    }

    /// The kind of a person's preview that is still kept.
    public synchronized Optional<ImportKind> kind(String account, PreviewId id) {
        return find(account, id).map(kept -> kept.preview().kind());
    }

    @PreDestroy
    synchronized void clear() {
        drop(_ -> true);
    }

    private void dropFirst(Predicate<Kept> which) {
        shelf.stream()
                .filter(which)
                .findFirst()
                .ifPresent(kept -> {
                    shelf.remove(kept);
                    delete(kept);
                });
    }

    private void drop(Predicate<Kept> which) {
        for (Iterator<Kept> each = shelf.iterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (which.test(kept)) {
                each.remove();
                delete(kept);
            }
        }
    }

    private static void delete(Kept kept) {
        try {
            kept.file().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
