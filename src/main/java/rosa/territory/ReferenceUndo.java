package rosa.territory;

import java.util.List;
import java.util.Set;

/// Takes back what imports wrote of comuni, territories, borders, boundaries and residents. Its
/// callers hold a transaction, and hand over no more facts at a time than memory may hold.
public interface ReferenceUndo {
    /// How things stand with each fact, in their order.
    List<Standing> standing(List<FactTrace> facts);

    /// Makes facts again what they were; nothing may stand in the way of any.
    ///
    /// @param name what the audit log calls the import
    void undo(List<FactTrace> facts, String name);

    /// How a fact stands.
    ///
    /// @param removed whether undoing removes it
    /// @param importRun the run that wrote it last, as far as it tells; may be empty
    /// @param fields what changes back, where it stays
    /// @param holders what refers to it and would be left without it
    /// @param keeps the keys of facts that it refers to once it is undone
    /// @param missing whether something is gone that it referred to before
    record Standing(
            State state,
            boolean removed,
            String importRun,
            List<Field> fields,
            List<Holder> holders,
            Set<String> keeps,
            boolean missing) {}

    /// What became of a fact since the import.
    enum State {
        UNTOUCHED,
        CHANGED,
        GONE
    }

    /// A field that changes back.
    ///
    /// @param key such as `name`
    /// @param was how it was before the import; may be empty
    record Field(String key, String is, String was) {}

    /// What refers to a fact.
    ///
    /// @param key that of the fact it is, if it is one; else empty
    /// @param kind such as `Facility`
    /// @param id empty where there are many
    /// @param name its name, or how many there are
    record Holder(String key, String kind, String id, String name) {}
}
