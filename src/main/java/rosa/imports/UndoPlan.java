package rosa.imports;

import java.util.List;

/// What undoing an import would do now.
///
/// @param steps all that the import wrote and that is not undone yet
/// @param already how much was undone before the undoing was interrupted; usually nothing
public record UndoPlan(ImportRun run, List<UndoStep> steps, int already) {
    public UndoPlan {
        steps = List.copyOf(steps);
    }

    public UndoPlan(ImportRun run, List<UndoStep> steps) {
        this(run, steps, 0);
    }

    /// How many things stay as they are, because somebody has changed them since.
    public int blocked() {
        return (int) steps.stream().filter(UndoStep::isBlocked).count();
    }

    /// How many things can be undone.
    public int free() {
        return steps.size() - blocked();
    }
}
