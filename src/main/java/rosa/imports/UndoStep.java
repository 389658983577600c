package rosa.imports;

import java.util.List;
import rosa.imports.model.Message;

/// What undoing an import does to one thing.
///
/// @param kind its label in the graph, such as `Facility`
/// @param name what it is called
/// @param fields what changes back; nothing where it is removed
/// @param obstacles why it cannot be undone; none where it can
/// @param href its page; empty if it has none
public record UndoStep(
        String kind,
        String id,
        String name,
        Action action,
        List<FieldChange> fields,
        List<Obstacle> obstacles,
        String href) {
    public UndoStep {
        fields = List.copyOf(fields);
        obstacles = List.copyOf(obstacles);
    }

    /// What is done.
    public enum Action {
        /// It becomes again what it was.
        RESTORE,
        /// It goes, because the import brought it.
        REMOVE
    }

    /// Why something cannot be undone.
    ///
    /// @param href the page of what stands in the way; empty if it has none
    public record Obstacle(Message why, String href) {}

    public boolean isBlocked() {
        return !obstacles.isEmpty();
    }
}
