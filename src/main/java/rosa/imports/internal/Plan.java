package rosa.imports.internal;

import java.util.List;
import rosa.imports.Progress;
import rosa.imports.RowChange;

/// What taking a file does.
///
/// @param changes what a person sees of it
/// @param writing writes it, in the transaction under way
public record Plan(List<RowChange> changes, Writing writing) {
    public Plan {
        changes = List.copyOf(changes);
    }

    static Plan nothing() {
        return new Plan(List.of(), _ -> {});
    }

    /// Writes a plan.
    @FunctionalInterface
    public interface Writing {
        /// @param run the id of the `ImportRun` it belongs to
        void write(String run);

        /// The same where it takes long enough to tell how far it is.
        ///
        /// @param progress may throw to stop; then nothing of the transaction stays
        default void write(String run, Progress progress) {
            write(run);
        }
    }
}
