package rosa.document.model;

import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// An attribute that a schema gives to a kind of node or mark.
///
/// @param otherwise the value where none is given; without one the attribute is required
public record Attribute(String name, AttributeType type, @Nullable Value otherwise) {
    boolean isRequired() {
        return otherwise == null;
    }

    /// Why this attribute cannot have a value, or null.
    public @Nullable Reason fault(Value value) {
        return value instanceof Value.Nothing && value.equals(otherwise) ? null : type.fault(value);
    }

    /// Refuses a value that this attribute cannot have.
    void check(Value value) {
        Reason fault = fault(value);
        if (fault != null) {
            throw new RefusedException(fault, "attribute " + name);
        }
    }
}
