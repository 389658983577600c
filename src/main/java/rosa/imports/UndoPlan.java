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

    /// Whether it may be followed, being still the list that was shown, and nothing standing in the
    /// way but what the person leaves.
    ///
    /// @param rest whether to undo what can be undone where something cannot
    boolean follows(UndoPlan shown, boolean rest) {
        return steps.equals(shown.steps) && free() > 0 && (blocked() == 0 || rest);
    }

    /// How many things can be undone.
    public int free() {
        return steps.size() - blocked();
    }
}
