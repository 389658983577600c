package rosa.imports;

/// Is told how far the work is. It may throw a [java.util.concurrent.CancellationException], upon
/// which the work stops and nothing is written.
@FunctionalInterface
public interface Progress {
    /// Tells nobody.
    Progress SILENT = (_, _) -> {};

    /// @param rows how many rows are read so far
    void reached(Step step, int rows);

    /// The same where it is known how much there is.
    ///
    /// @param share of the step that is done, from 0 to 1
    default void reached(Step step, int rows, double share) {
        reached(step, rows);
    }

    /// The parts of the work.
    enum Step {
        RECEIVING,
        READING,
        COMPARING,
        WRITING,
        /// An import is taken back.
        UNDOING
    }
}
