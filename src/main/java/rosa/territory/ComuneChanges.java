package rosa.territory;

import java.util.List;
import java.util.function.Consumer;

/// Records what becomes of comuni. What there is of it is told by [Territories#lineage].
public interface ComuneChanges {
    /// Records changes, over those with the same id, and the comuni that begin by them.
    ///
    /// @param begun in the order in which they begin
    /// @param source recorded too
    /// @param importRun the id of the `ImportRun` it came with
    default void record(
            List<ComuneChange> changes, List<NewComune> begun, Source source, String importRun) {
        record(changes, List.of(), begun, source, importRun, _ -> {});
    }

    /// The same for an import that can be undone.
    ///
    /// @param replaced changes that it takes back
    /// @param trace is told in batches what was written; they are undone in reverse
    void record(
            List<ComuneChange> changes,
            List<ComuneChange> replaced,
            List<NewComune> begun,
            Source source,
            String importRun,
            Consumer<List<FactTrace>> trace);
}
