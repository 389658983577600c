package rosa.shared;

/// What became of a change that named the version it was based on.
///
/// @param <T> what was changed
public sealed interface Changed<T> {
    /// The change is committed; `now` is what is stored.
    record Done<T>(T now) implements Changed<T> {}

    /// Somebody changed it meanwhile; nothing was written, and `theirs` is what is stored.
    record Stale<T>(T theirs) implements Changed<T> {}

    /// It is no longer there; nothing was written.
    record Gone<T>() implements Changed<T> {}
}
