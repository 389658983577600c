package rosa.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import rosa.shared.IstatCode;

/// Comuni and borders beyond those that come with the program. What comes with the program is left
/// as it is, for it knows more; a list loaded twice changes nothing.
public interface NationalReference {
    /// The comuni that were loaded here, as they were told; those of the program are not among
    /// them.
    Map<IstatCode, ReferenceComune> comuni();

    /// The borders there are, whoever told of them, with their lengths where known.
    Map<Pair, Optional<Double>> borders();

    /// Two codes, the lower first.
    record Pair(IstatCode one, IstatCode other) {}

    /// Adds or renews comuni with their province, region, residents and class.
    ///
    /// @param stored is told how many are written so far; may throw to undo all of it
    /// @param trace is told in batches what was written; they are undone in reverse
    void storeComuni(
            List<ReferenceComune> comuni,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace);

    /// The same for whoever undoes nothing.
    default void storeComuni(
            List<ReferenceComune> comuni, Source source, String importRun, IntConsumer stored) {
        storeComuni(comuni, source, importRun, stored, _ -> {});
    }

    /// Adds or renews borders between comuni that there are.
    void storeBorders(
            List<ReferenceBorder> borders,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace);

    /// The same for whoever undoes nothing.
    default void storeBorders(
            List<ReferenceBorder> borders, Source source, String importRun, IntConsumer stored) {
        storeBorders(borders, source, importRun, stored, _ -> {});
    }
}
