package rosa.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.internal.DeliveryStore;
import rosa.imports.internal.ImportRights;
import rosa.imports.internal.ImportStore;
import rosa.imports.internal.PreviewShelf;
import rosa.imports.model.Delivered;
import rosa.imports.model.DeliveryDifference;
import rosa.imports.model.ImportKind;

/// What differs between two deliveries of the same kind of file: what whoever sent it has changed.
/// Whoever has rights in a part of the territory only compares what they brought in themselves.
@Service
public class Deliveries {
    private final Graph graph;
    private final ImportStore runs;
    private final DeliveryStore deliveries;
    private final PreviewShelf shelf;
    private final CurrentPerson person;

    Deliveries(
            Graph graph,
            ImportStore runs,
            DeliveryStore deliveries,
            PreviewShelf shelf,
            CurrentPerson person) {
        this.graph = graph;
        this.runs = runs;
        this.deliveries = deliveries;
        this.shelf = shelf;
        this.person = person;
    }

    /// Of how many deliveries of a kind and sender the rows are kept.
    public static int kept() {
        return DeliveryStore.KEPT;
    }

    /// The deliveries of a kind that the person may compare, the newest first.
    public List<ImportRun> comparable(ImportKind kind) {
        SignedIn who = person.get();
        if (!ImportRights.of(who).contains(kind)) {
            return List.of();
        }
        return graph.read(() -> deliveries.keptOf(kind)).stream()
                .filter(run -> maySee(who, run))
                .toList();
    }

    /// What the later of two deliveries changed; empty if they are of two kinds or the rows of one
    /// are not kept.
    public Optional<DeliveryDifference> difference(String before, String after) {
        return graph.read(() -> {
            Optional<ImportRun> was = runs.find(before);
            Optional<ImportRun> is = runs.find(after);
            if (was.isEmpty() || is.isEmpty() || was.get().kind() != is.get().kind()) {
                return Optional.empty();
            }
            check(was.get());
            check(is.get());
            Optional<Delivered> old = deliveries.rows(before);
            return deliveries
                    .rows(after)
                    .filter(_ -> old.isPresent())
                    .map(now -> DeliveryDifference.of(is.get().kind(), old.get(), now));
        });
    }

    /// What a previewed file changed since a delivery.
    public record SinceLast(ImportRun last, DeliveryDifference difference) {}

    /// What a previewed file changed since the last delivery of the same sender, else of anybody
    /// where nobody was named.
    public Optional<SinceLast> sinceLast(PreviewId preview) {
        Optional<PreviewShelf.Kept> found = shelf.find(person.get().account().value(), preview);
        if (found.isEmpty() || found.get().delivered().length == 0) {
            return Optional.empty();
        }
        PreviewShelf.Kept kept = found.get();
        ImportKind kind = kept.preview().kind();
        Optional<ImportRun> last =
                comparable(kind).stream()
                        .filter(run -> run.undone() == null)
                        .filter(run -> run.sender().equals(kept.credit().strip()))
                        .findFirst();
        return last.flatMap(run ->
                graph.read(() -> deliveries.rows(run.id()))
                        .map(was ->
                                new SinceLast(
                                        run,
                                        DeliveryDifference.of(
                                                kind, was, deliveries.unpack(kept.delivered())))));
    }

    private void check(ImportRun run) {
        SignedIn who = person.get();
        if (!ImportRights.of(who).contains(run.kind()) || !maySee(who, run)) {
            throw new AccessDeniedException(
                    "%s may not see what %s delivered.".formatted(who.name(), run.accountName()));
        }
    }

    private static boolean maySee(SignedIn who, ImportRun run) {
        return who.territories().isEmpty() || run.account().equals(who.account().value());
    }
}
