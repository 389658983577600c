package rosa.imports;

/// What became of the wish to undo an import.
public sealed interface Undone {
    /// It is undone.
    ///
    /// @param left how many things were left as they are
    record Done(ImportRun run, int undone, int left) implements Undone {}

    /// Something changed since the list was shown, so nothing was written; this is the list now.
    record Differs(UndoPlan now) implements Undone {}

    /// It cannot be undone any more; nothing was written.
    record Impossible() implements Undone {}
}
