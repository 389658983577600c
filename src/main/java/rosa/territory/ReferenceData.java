package rosa.territory;

/// The reference facts of Umbria, in the graph before any module asks for them: whoever needs them
/// while starting lets this be injected.
public interface ReferenceData {
    /// Loads the reference tables if they have changed since they were last loaded.
    ///
    /// @return whether anything was loaded
    boolean load();
}
