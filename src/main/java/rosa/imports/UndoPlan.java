package rosa.imports;

import java.util.List;

/// What undoing an import would do now.
///
/// @param steps all that the import wrote
public record UndoPlan(ImportRun run, List<UndoStep> steps) {
    public UndoPlan {
        steps = List.copyOf(steps);
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
